import type { DataSchema } from '@justoneapi/schema/responses'
import { toJson } from '../answer/json.ts'
import { createRandom, hashOf, type Random } from './random.ts'
import { sampleText } from './words.ts'

/** Schemas may hold themselves: below this depth only what is required is made. */
const DEEPEST = 12
/** Lists in lists would grow without bound: below this depth they have one item. */
const SHORT_LISTS = 6

interface Place {
  /** The hash of the seed and of the way from the root: every place has numbers of its own. */
  readonly hash: number
  /** The field's name: what stands in a list is named after the list. */
  readonly name: string
  readonly depth: number
  readonly definitions: Readonly<Record<string, DataSchema>>
  /** The definitions that this place lies in. */
  readonly inside: readonly string[]
}

const below = ({ hash, name, depth, definitions, inside }: Place, key: string | number): Place => ({
  hash: hashOf(`/${key}`, hash),
  name: typeof key === 'string' ? key : name,
  depth: depth + 1,
  definitions,
  inside,
})

const resolve = (schema: DataSchema, { definitions }: Place): DataSchema =>
  schema.$ref === undefined ? schema : (definitions[schema.$ref.replace('#/$defs/', '')] ?? {})

/** So often may a definition lie inside itself: whole ones in whole ones grow to megabytes. */
const NESTED = 2

/** Below that, there is only what is required. */
const enter = ({ $ref }: DataSchema, place: Place): Place => {
  if ($ref === undefined) return place
  const isDeep = place.inside.filter((each) => each === $ref).length >= NESTED
  return { ...place, inside: [...place.inside, $ref], depth: isDeep ? DEEPEST : place.depth }
}

/** One of the types that were seen; null only where nothing else was. */
const typeOf = ({ type = 'null' }: DataSchema, random: Random) => {
  const types = (typeof type === 'string' ? [type] : type).filter((each) => each !== 'null')
  return types.length > 0 ? random.pick(types) : 'null'
}

const sampleObject = (schema: DataSchema, place: Place, random: Random): object => {
  const { properties = {}, additionalProperties, required = [] } = schema
  const names = Object.keys(properties).filter((name) => place.depth < DEEPEST || required.includes(name))
  const fields = names.map((name): [string, unknown] => [name, sample(properties[name] ?? {}, below(place, name))])
  if (Object.keys(properties).length > 0 || !additionalProperties || place.depth >= DEEPEST) {
    return Object.fromEntries(fields)
  }
  const keys = [random.digits(6), random.digits(6)] // a map: its keys look like ids
  return Object.fromEntries(keys.map((key) => [key, sample(additionalProperties, below(place, key))]))
}

const sampleArray = ({ items }: DataSchema, place: Place): unknown[] => {
  if (!items) return []
  const length = place.depth < SHORT_LISTS ? 2 : place.depth < DEEPEST ? 1 : 0
  return Array.from({ length }, (_, at) => sample(items, below(place, at)))
}

const sampleInteger = ({ format }: DataSchema, name: string, random: Random) => {
  if (format === 'int64') return BigInt(random.digits(19))
  return /time(stamp)?$/i.test(name) ? 1_767_225_600 + random.below(10_000_000) : random.below(100_000)
}

const sampleString = ({ contentMediaType, format }: DataSchema, name: string, random: Random) =>
  contentMediaType === undefined
    ? sampleText(format === 'int64' ? 'id' : name, random)
    : toJson({ [random.pick(['id', 'key'])]: random.digits(6) })

/** A value that fits the schema and follows from seed and place alone. */
const sample = (given: DataSchema, around: Place): unknown => {
  const schema = resolve(given, around)
  const place = enter(given, around)
  const random = createRandom(place.hash)
  const type = typeOf(schema, random)
  switch (type) {
    case 'object':
      return sampleObject(schema, place, random)
    case 'array':
      return sampleArray(schema, place)
    case 'string':
      return sampleString(schema, place.name, random)
    case 'integer':
      return sampleInteger(schema, place.name, random)
    case 'number':
      return random.below(10_000) / 100
    case 'boolean':
      return random.below(2) === 1
    case 'null':
      return null
    default:
      return type satisfies never
  }
}

/** `data` for a schema. Integers that a number cannot carry are bigints. */
export const sampleData = (schema: DataSchema, seed: string): unknown =>
  sample(schema, { hash: hashOf(`${seed}#`), name: '', depth: 0, definitions: schema.$defs ?? {}, inside: [] })
