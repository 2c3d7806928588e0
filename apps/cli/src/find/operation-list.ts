import type { Findable } from '@justoneapi/guide/find'
import type { OperationInfo } from '@justoneapi/schema'
import { loadPlatform, platforms } from '@justoneapi/schema/operations'

/** What an operation is found and listed by: a small part of the tables. */
export interface ListedOperation extends Findable, Pick<OperationInfo, 'method' | 'version'> {
  /** The names of those that have to be given. */
  readonly required: readonly string[]
}

const toListed = (operation: OperationInfo): ListedOperation => {
  const { id, method, path, platform, version, title, deprecated, unlisted, recommended, hidden } = operation
  const { parameters } = operation
  const facts = { id, method, path, platform, version, title, deprecated, unlisted, recommended, hidden }
  return {
    ...(facts as Omit<ListedOperation, 'parameters' | 'required'>),
    parameters: parameters.map(({ name }) => name),
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
  }
}

/**
 * Every operation. `build.mjs` runs this and puts its result into the bundle instead: a search would otherwise wait for
 * the tables of all platforms, most of which is prose that it does not read.
 */
export const listOperations = async (): Promise<readonly ListedOperation[]> => {
  const loaded = await Promise.all(platforms.map(({ platform }) => loadPlatform(platform)))
  return loaded.flatMap(({ operations }) => operations.map(toListed))
}
