import { type Indexed, indexOf } from '@justoneapi/guide/find'
import { platforms } from '@justoneapi/schema/operations'
import { type ListedOperation, listOperations } from './operation-list.ts'

/** Every operation, ready to be searched. */
export const loadIndex = async (): Promise<readonly Indexed<ListedOperation>[]> =>
  indexOf(await listOperations(), platforms)
