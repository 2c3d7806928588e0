import type { OperationInfo } from '@justoneapi/schema'
import { loadOperations } from '@justoneapi/schema/operations'

/** The operations that may be called, by name. Whatever is not in the table cannot be called at all. */
export type AllowList = ReadonlyMap<string, OperationInfo>

const matches = (id: string, pattern: string) =>
  pattern.endsWith('*') ? id.startsWith(pattern.slice(0, -1)) : id === pattern

/** @throws RangeError for a pattern that no operation matches */
export const loadAllowList = async (patterns: readonly string[]): Promise<AllowList> => {
  const operations = await loadOperations()
  for (const pattern of patterns) {
    if (!operations.some(({ id }) => matches(id, pattern))) {
      throw new RangeError(
        `DEMO_OPERATIONS: no operation matches ${JSON.stringify(pattern)}. Use names such as douyinXingtu.getKolSpreadInfoV1 or douyinXingtu.*`,
      )
    }
  }
  const allowed = operations.filter(({ id }) => patterns.some((pattern) => matches(id, pattern)))
  return new Map(allowed.map((operation) => [operation.id, operation]))
}
