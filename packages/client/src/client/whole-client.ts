import type { Api, Platforms } from '@justoneapi/schema'
import type { NamedOperations } from '../operations/types.ts'
import type { ClientMethods } from './client.ts'

/** A client of Just One API: every operation by name (throws) and by path (answers with a result). */
export interface Client extends ClientMethods<Api>, NamedOperations<Platforms> {}
