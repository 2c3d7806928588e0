import { type Indexed, indexOf } from '@justoneapi/guide/find'
import type { OperationEntry, PlatformEntry } from '../../../server/explorer/catalog.ts'

/** An operation of the catalog that knows where it belongs. */
export interface ListedOperation extends OperationEntry {
  readonly platform: string
}

/** The catalog, ready to be searched the way that the terminal searches. */
export const indexCatalog = (platforms: readonly PlatformEntry[]): Indexed<ListedOperation>[] =>
  indexOf(
    platforms.flatMap(({ platform, operations }) => operations.map((operation) => ({ ...operation, platform }))),
    platforms,
  )
