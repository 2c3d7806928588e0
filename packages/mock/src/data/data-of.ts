import type { OperationInfo } from '@justoneapi/schema'
import { type DataSchema, loadResponses } from '@justoneapi/schema/responses'
import { toJson } from '../answer/json.ts'
import { writePage } from '../pages/write-page.ts'
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

/** What `data` follows from. */
export interface Wanted {
  readonly operation: OperationInfo
  readonly args: Readonly<Record<string, string>>
  /** Method, path and arguments as one text: the same call has the same data. */
  readonly key: string
  /** How many pages a list has. */
  readonly pages: number
}

/** The `data` of a success. What no example has shown yet is an empty object, or the list that its rule of paging tells of. */
export const dataOf = async ({ operation, args, key, pages }: Wanted): Promise<unknown> => {
  if (Object.hasOwn(FIXTURES, operation.id)) return FIXTURES[operation.id]
  const schema = await schemaOf(operation)
  const data = schema ? sampleData(schema, key) : {}
  return operation.paging ? writePage(data, operation.paging, args, pages, key) : data
}

/** So many samples are kept as text; a test asks for the same few again and again. */
const MOST_TEXTS = 200
const texts = new Map<string, string>()

/** `data` as JSON. */
export const dataTextOf = (wanted: Wanted): string | Promise<string> => {
  const { operation, key, pages } = wanted
  return fixtureTexts.get(operation.id) ?? texts.get(`${pages} ${key}`) ?? makeText(wanted)
}

const makeText = async (wanted: Wanted): Promise<string> => {
  const text = toJson(await dataOf(wanted))
  if (texts.size >= MOST_TEXTS) texts.delete(texts.keys().next().value ?? '')
  texts.set(`${wanted.pages} ${wanted.key}`, text)
  return text
}
