/**
 * Stands in for the global `Headers` inside the bundle (`build.mjs` puts it there): Node loads all of its fetch with the
 * real one. Holds what the client and openapi-fetch use.
 */
class LightHeaders {
  readonly #fields = new Map<string, string>()

  constructor(init?: Iterable<readonly [string, string]> | Readonly<Record<string, string>>) {
    const isIterable = init !== undefined && Symbol.iterator in init
    const entries = isIterable ? init : Object.entries(init ?? {})
    for (const [name, value] of entries) this.append(name, value)
  }
  append(name: string, value: string): void {
    const before = this.get(name)
    this.set(name, before === null ? value : `${before}, ${value.trim()}`)
  }
  delete(name: string): void {
    this.#fields.delete(name.toLowerCase())
  }
  get(name: string): string | null {
    return this.#fields.get(name.toLowerCase()) ?? null
  }
  has(name: string): boolean {
    return this.#fields.has(name.toLowerCase())
  }
  set(name: string, value: string): void {
    this.#fields.set(name.toLowerCase(), value.trim())
  }
  forEach(callback: (value: string, name: string) => void): void {
    for (const [name, value] of this) callback(value, name)
  }
  entries(): IterableIterator<[string, string]> {
    return this.#fields.entries()
  }
  [Symbol.iterator](): IterableIterator<[string, string]> {
    return this.#fields.entries()
  }
}

export { LightHeaders as Headers }
