import { platforms } from '@justoneapi/schema/operations'
import { type Indexed, indexOf } from './index-of.ts'
import { listOperations } from './operation-list.ts'

/** Every operation, ready to be searched. */
export const loadIndex = async (): Promise<readonly Indexed[]> => indexOf(await listOperations(), platforms)
