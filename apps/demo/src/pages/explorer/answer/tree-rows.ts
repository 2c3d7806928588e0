import type { FigureInfo } from '@justoneapi/schema/units'
import type { DataSchema } from '@justoneapi/schema/responses'

/** A line of the tree. */
export interface TreeRow {
  /** JSON pointer into `data`; the root is an empty text. */
  readonly pointer: string
  readonly key: string
  readonly depth: number
  readonly value: unknown
  /** How many are inside; undefined for what has no inside. */
  readonly count: number | undefined
  readonly open: boolean
  /** Place among its siblings, from 1. */
  readonly position: number
  readonly siblings: number
  /** What published answers say of this place; undefined where they do not have it. */
  readonly schema: DataSchema | undefined
  readonly figure: FigureInfo | undefined
}

/** What is known of the answer before it came. */
export interface Knowledge {
  readonly schema: DataSchema | null
  readonly figures: readonly FigureInfo[]
}

interface Place {
  readonly pointer: string
  /** The pointer with `*` for elements of lists and keys of maps. */
  readonly pattern: string
  readonly schema: DataSchema | undefined
}

const escape = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1')

/** A place itself, where the schema only refers to it. */
export const resolve = (schema: DataSchema | undefined, root: DataSchema | null): DataSchema | undefined =>
  schema?.$ref === undefined ? schema : root?.$defs?.[schema.$ref.replace('#/$defs/', '')]

/** What is in a list or a map. */
export const inside = ({ items, properties, additionalProperties }: DataSchema): DataSchema | undefined =>
  items ?? (properties ? undefined : additionalProperties)

const childOf = (parent: Place, key: string, isList: boolean, root: DataSchema | null): Place => {
  const known = isList ? parent.schema?.items : parent.schema?.properties?.[key]
  const isMap = !isList && known === undefined && parent.schema?.additionalProperties !== undefined
  return {
    pointer: `${parent.pointer}/${escape(key)}`,
    pattern: `${parent.pattern}/${isList || isMap ? '*' : escape(key)}`,
    schema: resolve(known ?? (isMap ? parent.schema.additionalProperties : undefined), root),
  }
}

/** Answers come out of `JSON.parse`, so an object is a plain one. */
const entriesOf = (value: unknown): [string, unknown][] | undefined =>
  typeof value === 'object' && value !== null ? Object.entries(value) : undefined

/** The lines of the tree from top to bottom, without what is closed. */
export const toRows = (
  data: unknown,
  { schema, figures }: Knowledge,
  isOpen: (pointer: string, depth: number) => boolean,
): TreeRow[] => {
  const rows: TreeRow[] = []
  const byPattern = new Map(figures.map((figure) => [figure.pointer, figure]))
  const walk = (place: Place, key: string, value: unknown, depth: number, position: number, siblings: number) => {
    const inside = entriesOf(value)
    const count = inside?.length
    const open = count !== undefined && count > 0 && isOpen(place.pointer, depth)
    const { pointer, pattern, schema: known } = place
    const figure = byPattern.get(pattern)
    rows.push({ pointer, key, depth, value, count, open, position, siblings, schema: known, figure })
    if (!inside || !open) return
    inside.forEach(([name, each], at) => {
      walk(childOf(place, name, Array.isArray(value), schema), name, each, depth + 1, at + 1, inside.length)
    })
  }
  walk({ pointer: '', pattern: '', schema: resolve(schema ?? undefined, schema) }, 'data', data, 0, 1, 1)
  return rows
}

const unescape = (part: string) => part.replaceAll('~1', '/').replaceAll('~0', '~')

/** The way to a field as code has it: `data.list[0].play_mid`. */
export const toPath = (pointer: string): string =>
  `data${pointer
    .split('/')
    .slice(1)
    .map(unescape)
    .map((part) => {
      if (/^(0|[1-9]\d*)$/.test(part)) return `[${part}]`
      return /^[A-Za-z_$][\w$]*$/.test(part) ? `.${part}` : `[${JSON.stringify(part)}]`
    })
    .join('')}`
