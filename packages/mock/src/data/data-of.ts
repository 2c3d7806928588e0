import type { OperationInfo } from '@justoneapi/schema'
import { loadComponents } from './load-components.ts'
import { sampleData } from './sample.ts'
import { seedFigures } from './seed-figures.ts'

/** Operations that answer with figures of their own: the seed operation and its successor hold the same. */
const FIXTURES: Readonly<Record<string, unknown>> = {
  'douyinXingtu.getKolSpreadInfoV1': seedFigures,
  'douyinXingtu.gwApiDataSpGetAuthorSpreadInfoV1': seedFigures,
}

/** The `data` of a success. What no example has shown yet is an empty object, never a guess. */
export const dataOf = async (operation: OperationInfo, seed: string): Promise<unknown> => {
  if (Object.hasOwn(FIXTURES, operation.id)) return FIXTURES[operation.id]
  const components = await loadComponents()
  const schema = components[operation.id]
  return schema ? sampleData(schema, components, seed) : {}
}
