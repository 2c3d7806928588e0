/** A hash of a text (FNV-1a, 32 bits). With the hash of an earlier text: of both in one. */
export const hashOf = (text: string, before = 0x811c9dc5): number => {
  let hash = before
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** Numbers that follow from a text alone. */
export interface Random {
  /** From 0 up to `count`, without it. */
  below(count: number): number
  pick<T>(values: readonly T[]): T
  /** So many digits, the first of them not 0. */
  digits(count: number): string
}

/** The same seed, a text or the hash of one, gives the same numbers, on every machine (mulberry32). */
export const createRandom = (seed: string | number): Random => {
  let state = typeof seed === 'string' ? hashOf(seed) : seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (count: number) => Math.floor(next() * count)
  return {
    below,
    pick: (values) => {
      if (values.length === 0) throw new RangeError('nothing to pick from')
      return values[below(values.length)] as (typeof values)[number]
    },
    digits: (count) => String(1 + below(9)) + Array.from({ length: count - 1 }, () => below(10)).join(''),
  }
}
