import type { OperationInfo } from '@justoneapi/schema'
import { loadPlatform, platforms } from '@justoneapi/schema/operations'

/** The operation behind a method and a path. Only the table of its platform is loaded. */
export const findOperation = async (method: string, path: string): Promise<OperationInfo | undefined> => {
  const name = /^\/api\/([^/]+)\//.exec(path)?.[1]
  if (!platforms.some(({ platform }) => platform === name)) return undefined
  const { operations } = await loadPlatform(name ?? '')
  return operations.find((operation) => operation.method === method && operation.path === path)
}
