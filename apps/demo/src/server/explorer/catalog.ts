import type { Localized, OperationInfo } from '@justoneapi/schema'
import { loadPlatform, platforms } from '@justoneapi/schema/operations'
import { type DataSchema, loadResponses } from '@justoneapi/schema/responses'
import type { AllowList } from '../gateway/allow-list.ts'

/** An operation as the list shows it and the search finds it. */
export interface OperationEntry {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly title: Localized
  readonly parameters: readonly string[]
  readonly deprecated?: true
  readonly unlisted?: string
  readonly recommended?: true
  readonly hidden?: true
}

export interface PlatformEntry {
  readonly platform: string
  readonly title: Localized
  readonly aliases: readonly string[]
  readonly operations: readonly OperationEntry[]
}

/** Everything about one operation. */
export interface OperationPage {
  readonly operation: OperationInfo
  readonly platform: Localized
  /** Null when no published answer shows what `data` looks like. */
  readonly data: DataSchema | null
  readonly successor: OperationEntry | null
  /** The other versions of its family. */
  readonly versions: readonly OperationEntry[]
}

const toEntry = ({
  id,
  method,
  path,
  title,
  parameters,
  deprecated,
  unlisted,
  recommended,
  hidden,
}: OperationInfo): OperationEntry => ({
  id,
  method,
  path,
  title,
  parameters: parameters.map(({ name }) => name),
  ...(deprecated && { deprecated }),
  ...(unlisted !== undefined && { unlisted }),
  ...(recommended && { recommended }),
  ...(hidden && { hidden }),
})

/** The operations that may be called, by platform; a platform without any is left out. */
export const readCatalog = async (allowed: AllowList): Promise<PlatformEntry[]> => {
  const loaded = await Promise.all(platforms.map(({ platform }) => loadPlatform(platform)))
  return loaded
    .map(({ platform, title, aliases, operations }) => ({
      platform,
      title,
      aliases,
      operations: operations.filter(({ id }) => allowed.has(id)).map(toEntry),
    }))
    .filter(({ operations }) => operations.length > 0)
}

/** Undefined for an operation that may not be called. */
export const readOperation = async (allowed: AllowList, id: string): Promise<OperationPage | undefined> => {
  const operation = allowed.get(id)
  if (!operation) return undefined
  const [{ title }, responses] = await Promise.all([
    loadPlatform(operation.platform),
    loadResponses(operation.platform),
  ])
  const successor = operation.successor === undefined ? undefined : allowed.get(operation.successor)
  const family = [...allowed.values()].filter((each) => each.family === operation.family && each.id !== id)
  return {
    operation,
    platform: title,
    data: responses[id.slice(id.indexOf('.') + 1)] ?? null,
    successor: successor ? toEntry(successor) : null,
    versions: family.map(toEntry),
  }
}
