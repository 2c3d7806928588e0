import type { Page, PagePosition } from '@justoneapi/client'
import type { OperationInfo } from '@justoneapi/schema'
import type { Connection } from '../../connection/connect.ts'
import { warnUpstream, withClient } from '../../connection/with-client.ts'
import type { Context } from '../../frame/context.ts'
import { parseCount } from '../../frame/values.ts'
import { shortOf } from '../../operation/short.ts'
import type { ParsedCall } from './parse-call.ts'

/** @param items how many are still wanted */
const limitsOf = ({ options }: ParsedCall, items: number) => {
  const maxPages = parseCount(options['max-pages'] ?? '')
  const charges = parseCount(options['max-charges'] ?? '')
  return {
    ...(maxPages !== undefined && { maxPages }),
    ...(items !== Infinity && { maxItems: items }),
    // The option was checked, so one limit at least is there; the client's budget counts the charges.
    ...(maxPages === undefined && items === Infinity && { budget: { charges: charges ?? 1 } }),
  } as { maxPages: number }
}

/** Pages of a list. Each is handed over before the next one is asked for, so that a later failure loses nothing. */
export const sendPages = async (
  connection: Connection,
  operation: OperationInfo,
  call: ParsedCall,
  context: Context,
  start: { readonly from: PagePosition | undefined; readonly items: number },
  onPage: (page: Page) => Promise<void>,
): Promise<void> => {
  const { terminal, messages } = context
  if (operation.paging?.assumed) terminal.stderr.write(`${messages.paging.assumed}\n`)
  await withClient(connection, shortOf(operation), context, async (client, signal) => {
    const limits = { ...limitsOf(call, start.items), ...(start.from && { from: start.from }) }
    for await (const page of client.pages(operation.id, call.args, limits, { signal })) {
      warnUpstream(page.response.upstream, context)
      await onPage(page)
    }
  })
}
