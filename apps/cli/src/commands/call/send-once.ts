import type { OperationInfo } from '@justoneapi/schema'
import type { Connection } from '../../connection/connect.ts'
import { warnUpstream, withClient } from '../../connection/with-client.ts'
import type { Context } from '../../frame/context.ts'
import { shortOf } from '../../operation/short.ts'

/** One call; null when there is nothing to return (201). */
export const sendOnce = (
  connection: Connection,
  operation: OperationInfo,
  args: Readonly<Record<string, string>>,
  context: Context,
): Promise<unknown> =>
  withClient(connection, shortOf(operation), context, async (client, signal) => {
    const answer = await client.call(operation.id, args, { signal }).withResponse()
    warnUpstream(answer.response.upstream, context)
    return answer.data
  })
