import type { OperationInfo } from '@justoneapi/schema'
import { loadPlatform, platforms } from '@justoneapi/schema/operations'

/** An operation, and what each call of it asks. */
export interface MockedOperation extends OperationInfo {
  /** Arguments and token travel in a form. */
  readonly isForm: boolean
}

const known = new Set(platforms.map(({ platform }) => platform))
/** Method and path, as far as they were asked for. */
const found = new Map<string, MockedOperation>()

const load = async (key: string, platform: string): Promise<MockedOperation | undefined> => {
  const { operations } = await loadPlatform(platform)
  for (const operation of operations) {
    const isForm = operation.parameters.some((parameter) => parameter.in === 'form')
    found.set(`${operation.method} ${operation.path}`, { ...operation, isForm })
  }
  return found.get(key)
}

/** The operation behind a method and a path. Only the table of its platform is loaded. */
export const findOperation = (method: string, path: string): Promise<MockedOperation | undefined> | MockedOperation => {
  const key = `${method} ${path}`
  const operation = found.get(key)
  if (operation) return operation
  const platform = /^\/api\/([^/]+)\//.exec(path)?.[1] ?? ''
  return known.has(platform) ? load(key, platform) : Promise.resolve(undefined)
}
