import { createRandom, type Random } from './random.ts'
import type { Components, DataSchema } from './schema.ts'
import { sampleText } from './words.ts'

/** Schemas may hold themselves: below this depth only what is required is made. */
const DEEPEST = 12
/** Lists in lists would grow without bound: below this depth they have one item. */
const SHORT_LISTS = 6

interface Place {
  readonly seed: string
  readonly pointer: string
  /** The field's name: what stands in a list is named after the list. */
  readonly name: string
  readonly depth: number
  readonly components: Components
}

const below = (place: Place, key: string | number): Place => ({
  ...place,
  pointer: `${place.pointer}/${key}`,
  name: typeof key === 'string' ? key : place.name,
  depth: place.depth + 1,
})

/** Follows references and joins `allOf`. */
const resolve = (schema: DataSchema, components: Components): DataSchema => {
  const { $ref, allOf, ...own } = schema
  const parts = [...($ref ? [components[$ref.split('/').at(-1) ?? ''] ?? {}] : []), ...(allOf ?? [])]
  if (parts.length === 0) return schema
  return parts
    .map((part) => resolve(part, components))
    .reduce((all, part) => ({ ...all, ...part, properties: { ...all.properties, ...part.properties } }), own)
}

const branchOf = (schema: DataSchema, random: Random, components: Components): DataSchema | undefined => {
  const branches = (schema.anyOf ?? schema.oneOf)?.filter((each) => resolve(each, components).type !== 'null')
  return branches && branches.length > 0 ? random.pick(branches) : undefined
}

const typeOf = ({ type, properties, additionalProperties, items }: DataSchema, random: Random): string | undefined => {
  const types = (typeof type === 'string' ? [type] : (type ?? [])).filter((each) => each !== 'null')
  if (types.length > 0) return random.pick(types)
  if (type !== undefined) return 'null'
  if (properties ?? additionalProperties) return 'object'
  return items ? 'array' : undefined
}

const sampleObject = (schema: DataSchema, place: Place, random: Random) => {
  const { properties = {}, additionalProperties, required = [] } = schema
  const names = Object.keys(properties).filter((name) => place.depth < DEEPEST || required.includes(name))
  const fields = names.map((name) => [name, sample(properties[name] ?? {}, below(place, name))])
  if (Object.keys(properties).length > 0 || typeof additionalProperties !== 'object' || place.depth >= DEEPEST) {
    return Object.fromEntries(fields) as object
  }
  const keys = [random.digits(6), random.digits(6)] // a map: its keys look like ids
  return Object.fromEntries(keys.map((key) => [key, sample(additionalProperties, below(place, key))]))
}

const sampleArray = ({ items, minItems = 0 }: DataSchema, place: Place) => {
  if (typeof items !== 'object') return []
  const usual = place.depth < SHORT_LISTS ? 2 : place.depth < DEEPEST ? 1 : 0
  const length = Math.max(minItems, usual)
  return Array.from({ length }, (_, at) => sample(items, below(place, at)))
}

const sampleInteger = ({ format, minimum = 0, maximum }: DataSchema, name: string, random: Random) => {
  if (format === 'int64') return BigInt(random.digits(19))
  if (/time(stamp)?$/i.test(name)) return 1_767_225_600 + random.below(10_000_000)
  return minimum + random.below(Math.max(1, (maximum ?? minimum + 100_000) - minimum + 1))
}

/** A value that fits the schema and follows from seed and place alone. */
const sample = (given: DataSchema, place: Place): unknown => {
  const schema = resolve(given, place.components)
  const random = createRandom(`${place.seed}#${place.pointer}`)
  if (schema.const !== undefined) return schema.const
  if (schema.enum?.length) return random.pick(schema.enum)
  const branch = branchOf(schema, random, place.components)
  if (branch) return sample(branch, place)
  switch (typeOf(schema, random)) {
    case 'object':
      return sampleObject(schema, place, random)
    case 'array':
      return sampleArray(schema, place)
    case 'string':
      return sampleText(place.name, schema.format, random)
    case 'integer':
      return sampleInteger(schema, place.name, random)
    case 'number':
      return (schema.minimum ?? 0) + random.below(10_000) / 100
    case 'boolean':
      return random.below(2) === 1
    case 'null':
      return null
    default:
      return {} // nothing is known about it
  }
}

/** `data` for a schema. Integers that a number cannot carry are bigints. */
export const sampleData = (schema: DataSchema, components: Components, seed: string): unknown =>
  sample(schema, { seed, pointer: '', name: '', depth: 0, components })
