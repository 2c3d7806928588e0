import { operationName } from '@justoneapi/schema/names'
import { loadResponses } from '@justoneapi/schema/responses'
import { compare, type Drift } from './compare.ts'

/** What `onDrift` is told about one answer. */
export interface DriftReport {
  /** The operation, for example `douyinXingtu.getKolSpreadInfoV1`. */
  readonly operation: string
  readonly drifts: readonly Drift[]
}

/** Compares an answer with what was inferred for its path. Undefined where nothing is known, or nothing differs. */
export const findDrift = async (operation: string, path: string, data: unknown): Promise<DriftReport | undefined> => {
  const { platform, name } = operationName(path)
  const schema = (await loadResponses(platform))[name]
  const drifts = schema ? compare(data, schema) : []
  return drifts.length > 0 ? { operation, drifts } : undefined
}
