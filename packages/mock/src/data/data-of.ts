import type { OperationInfo } from '@justoneapi/schema'
import { loadResponses } from '@justoneapi/schema/responses'
import { sampleData } from './sample.ts'
import { seedFigures } from './seed-figures.ts'

/** Operations that answer with figures of their own: the seed operation and its successor hold the same. */
const FIXTURES: Readonly<Record<string, unknown>> = {
  'douyinXingtu.getKolSpreadInfoV1': seedFigures,
  'douyinXingtu.gwApiDataSpGetAuthorSpreadInfoV1': seedFigures,
}

/** The `data` of a success. What no example has shown yet is an empty object, never a guess. */
export const dataOf = async ({ id, platform }: OperationInfo, seed: string): Promise<unknown> => {
  if (Object.hasOwn(FIXTURES, id)) return FIXTURES[id]
  const responses = await loadResponses(platform)
  const schema = responses[id.slice(id.indexOf('.') + 1)]
  return schema ? sampleData(schema, seed) : {}
}
