import type { DataSchema } from '@justoneapi/schema/responses'

/** One way in which an answer differs from what was inferred. It never holds a value, nor a key that is data. */
export interface Drift {
  /** JSON pointer into `data`; `*` is any element of a list, any key of a map, or a key that looks like data. */
  readonly pointer: string
  /** `added`: a field that no example had. `missing`: one that all examples had. `type`: a value of another kind. */
  readonly kind: 'added' | 'missing' | 'type'
  /** The kinds that examples had; empty for a field that none had. */
  readonly expected: readonly string[]
  /** The kind that is there. */
  readonly found: string
}

const kindOf = (value: unknown): string => {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (typeof value === 'bigint' || Number.isInteger(value)) return 'integer'
  return typeof value
}

/** A large integer arrives as a string of its digits, as a bigint, or rounded, as the caller asked for. */
const fits = (kinds: readonly string[], found: string, { format }: DataSchema): boolean =>
  kinds.includes(found) ||
  (found === 'integer' && kinds.includes('number')) ||
  (found === 'string' && format === 'int64' && kinds.includes('integer'))

/** Ids, dates and labels may stand where a field is expected; they are data and must not be told. */
const printable = (key: string) => (/^[A-Za-z_][\w-]*$/.test(key) && !/\d{3}/.test(key) ? key : '*')

const escape = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1')

/**
 * Compares `data` with the schema inferred from published examples.
 * @param limit how many differences at most
 * @returns each difference once, however many elements of a list show it
 */
export const compare = (data: unknown, schema: DataSchema, limit = 100): Drift[] => {
  const found = new Map<string, Drift>()
  const tell = (drift: Drift) => found.set(`${drift.kind} ${drift.pointer} ${drift.found}`, drift)

  const visitObject = (value: Readonly<Record<string, unknown>>, at: DataSchema, pointer: string): void => {
    const { properties = {}, additionalProperties, required = [] } = at
    for (const key of required) {
      if (!Object.hasOwn(value, key)) {
        tell({
          pointer: `${pointer}/${escape(key)}`,
          kind: 'missing',
          expected: kindsOf(resolve(properties[key])),
          found: 'nothing',
        })
      }
    }
    for (const [key, child] of Object.entries(value)) {
      if (Object.hasOwn(properties, key)) visit(child, properties[key], `${pointer}/${escape(key)}`)
      else if (additionalProperties) visit(child, additionalProperties, `${pointer}/*`)
      else if (at.properties)
        tell({ pointer: `${pointer}/${printable(key)}`, kind: 'added', expected: [], found: kindOf(child) })
    }
  }
  const resolve = (at: DataSchema | undefined): DataSchema =>
    (at?.$ref ? schema.$defs?.[at.$ref.slice('#/$defs/'.length)] : at) ?? {}

  const visit = (value: unknown, place: DataSchema | undefined, pointer: string): void => {
    if (found.size >= limit) return
    const at = resolve(place)
    const kinds = kindsOf(at)
    // A place that examples had only empty says nothing.
    if (kinds.length === 0) return
    const kind = kindOf(value)
    if (!fits(kinds, kind, at)) tell({ pointer, kind: 'type', expected: kinds, found: kind })
    else if (Array.isArray(value)) for (const item of value) visit(item, at.items, `${pointer}/*`)
    else if (kind === 'object') visitObject(value as Record<string, unknown>, at, pointer)
  }
  visit(data, schema, '')
  return [...found.values()].slice(0, limit)
}

const kindsOf = ({ type }: DataSchema): readonly string[] =>
  type === undefined ? [] : typeof type === 'string' ? [type] : type
