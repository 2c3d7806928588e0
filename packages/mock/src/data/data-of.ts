import type { OperationInfo } from '@justoneapi/schema'
import { type DataSchema, loadResponses } from '@justoneapi/schema/responses'
import { toJson } from '../answer/json.ts'
import { sampleData } from './sample.ts'
import { seedFigures } from './seed-figures.ts'

/** Operations that answer with figures of their own: the seed operation and its successor hold the same. */
const FIXTURES: Readonly<Record<string, unknown>> = {
  'douyinXingtu.getKolSpreadInfoV1': seedFigures,
  'douyinXingtu.gwApiDataSpGetAuthorSpreadInfoV1': seedFigures,
}
const fixtureTexts = new Map(Object.entries(FIXTURES).map(([id, data]) => [id, toJson(data)]))

const schemas = new Map<string, DataSchema | undefined>()

const schemaOf = async ({ id, platform }: OperationInfo): Promise<DataSchema | undefined> => {
  if (!schemas.has(id)) {
    const responses = await loadResponses(platform)
    schemas.set(id, responses[id.slice(id.indexOf('.') + 1)])
  }
  return schemas.get(id)
}

/** The `data` of a success. What no example has shown yet is an empty object, never a guess. */
export const dataOf = async (operation: OperationInfo, seed: string): Promise<unknown> => {
  if (Object.hasOwn(FIXTURES, operation.id)) return FIXTURES[operation.id]
  const schema = await schemaOf(operation)
  return schema ? sampleData(schema, seed) : {}
}

/** So many samples are kept as text; a test asks for the same few again and again. */
const MOST_TEXTS = 200
const texts = new Map<string, string>()

/** `data` as JSON. */
export const dataTextOf = (operation: OperationInfo, seed: string): string | Promise<string> =>
  fixtureTexts.get(operation.id) ?? texts.get(seed) ?? makeText(operation, seed)

const makeText = async (operation: OperationInfo, seed: string): Promise<string> => {
  const text = toJson(await dataOf(operation, seed))
  if (texts.size >= MOST_TEXTS) texts.delete(texts.keys().next().value ?? '')
  texts.set(seed, text)
  return text
}
