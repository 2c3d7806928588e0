import type { ClientOf } from '../client/client.ts'
import { createClient as createWholeClient } from '../client/create-client.ts'
import type { ClientOptions } from '../client/options.ts'
import type { ApiTables } from '../operations/types.ts'

export type { ClientOf } from '../client/client.ts'
export type { ApiTables } from '../operations/types.ts'

/**
 * `createClient` of `@justoneapi/client` for a project that uses a few platforms: the compiler loads the types of these
 * alone. At run time it is the same client.
 * @example
 * ```ts
 * import type { DouyinXingtuApi } from '@justoneapi/schema/platforms/douyin-xingtu'
 * import type { TiktokApi } from '@justoneapi/schema/platforms/tiktok'
 *
 * const api = createClient<DouyinXingtuApi & TiktokApi>({ token })
 * ```
 * @throws ConfigurationError if an option cannot be used, or there is no token
 */
export const createClient = <A extends ApiTables = never>(options: ClientOptions = {}): ClientOf<A> =>
  // The whole client holds every operation, so those of any tables among them.
  createWholeClient(options) as unknown as ClientOf<A>
