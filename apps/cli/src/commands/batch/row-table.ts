import { KEY_BYTES } from './row-key.ts'

/**
 * How a row stands. `noted`: on the disk, not sent. `sent`: it left, and nothing is known yet. `unknown`: no whole answer
 * came, so it may have been paid. `failed` was not paid and another try is of no use; `free` was not paid and may be tried.
 */
export const ROW_STATES = ['noted', 'sent', 'done', 'unknown', 'failed', 'free'] as const

export type RowState = (typeof ROW_STATES)[number]

const WORDS = KEY_BYTES / 4
const SMALLEST = 1 << 12

/** Every row of a batch in 17 bytes and the room that a hash table needs: a million of them fit into 40 MB. */
export class RowTable {
  #keys = new Uint32Array(SMALLEST * WORDS)
  /** Where the row stands in the input of this run, from 1; 0: not met yet. */
  #rows = new Uint32Array(SMALLEST)
  /** 0: an empty place; 1: known without a state; else the state's index + 2. */
  #states = new Uint8Array(SMALLEST)
  #size = 0
  readonly #key = Buffer.alloc(KEY_BYTES)
  readonly #words = new DataView(this.#key.buffer, this.#key.byteOffset, KEY_BYTES)

  get size(): number {
    return this.#size
  }

  stateOf(key: string): RowState | undefined {
    const state = this.#states[this.#find(key)] ?? 0
    return state < 2 ? undefined : ROW_STATES[state - 2]
  }

  set(key: string, state: RowState): void {
    const at = this.#place(key) // first, because it may make new arrays
    this.#states[at] = ROW_STATES.indexOf(state) + 2
  }

  /** Takes down where a row stands. False when an equal row came before it. */
  meet(key: string, row: number): boolean {
    const at = this.#place(key)
    if (this.#rows[at] !== 0) return false
    this.#rows[at] = row
    return true
  }

  /** Where a row was first met in this run; 0: not at all. */
  rowOf(key: string): number {
    return this.#rows[this.#find(key)] ?? 0
  }

  /** Rows in a state that this run has met, or that it has not. */
  count(state: RowState, isMet: boolean): number {
    const wanted = ROW_STATES.indexOf(state) + 2
    let count = 0
    for (let at = 0; at < this.#states.length; at++) {
      if (this.#states[at] === wanted && (this.#rows[at] !== 0) === isMet) count++
    }
    return count
  }

  #find(key: string): number {
    this.#key.write(key, 0, 'base64url')
    return this.#seek(this.#words.getUint32(0), this.#words.getUint32(4), this.#words.getUint32(8))
  }

  /** The place of a key, or the empty one where it would go. A key is a digest, so its first word is as good as a hash. */
  #seek(first: number, second: number, third: number): number {
    const last = this.#states.length - 1
    for (let at = first & last; ; at = (at + 1) & last) {
      if (this.#states[at] === 0) return at
      const word = at * WORDS
      const keys = this.#keys
      if (keys[word] === first && keys[word + 1] === second && keys[word + 2] === third) return at
    }
  }

  #place(key: string): number {
    const at = this.#find(key)
    if (this.#states[at] !== 0) return at
    if (++this.#size * 4 > this.#states.length * 3) {
      this.#grow()
      return this.#fill(this.#find(key))
    }
    return this.#fill(at)
  }

  #fill(at: number): number {
    for (let word = 0; word < WORDS; word++) this.#keys[at * WORDS + word] = this.#words.getUint32(word * 4)
    this.#states[at] = 1
    return at
  }

  #grow(): void {
    const [keys, rows, states] = [this.#keys, this.#rows, this.#states]
    this.#keys = new Uint32Array(keys.length * 2)
    this.#rows = new Uint32Array(rows.length * 2)
    this.#states = new Uint8Array(states.length * 2)
    for (let from = 0; from < states.length; from++) {
      if (states[from] === 0) continue
      const word = from * WORDS
      const to = this.#seek(keys[word] ?? 0, keys[word + 1] ?? 0, keys[word + 2] ?? 0)
      this.#keys.set(keys.subarray(word, word + WORDS), to * WORDS)
      this.#rows[to] = rows[from] ?? 0
      this.#states[to] = states[from] ?? 0
    }
  }
}
