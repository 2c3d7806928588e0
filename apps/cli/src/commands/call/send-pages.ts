import type { OperationInfo } from '@justoneapi/schema'
import type { Connection } from '../../connection/connect.ts'
import { warnUpstream, withClient } from '../../connection/with-client.ts'
import type { Context } from '../../frame/context.ts'
import { parseCount } from '../../frame/values.ts'
import { shortOf } from '../../operation/short.ts'
import type { ParsedCall } from './parse-call.ts'

const limitsOf = ({ options }: ParsedCall) => {
  const [maxPages, maxItems] = [parseCount(options['max-pages'] ?? ''), parseCount(options['max-items'] ?? '')]
  const charges = parseCount(options['max-charges'] ?? '')
  return {
    ...(maxPages !== undefined && { maxPages }),
    ...(maxItems !== undefined && { maxItems }),
    // The option was checked, so one limit at least is there; the client's budget counts the charges.
    ...(maxPages === undefined && maxItems === undefined && { budget: { charges: charges ?? 1 } }),
  } as { maxPages: number }
}

/**
 * The items of a list, page after page. Each page is handed over before the next one is asked for, so that nothing that
 * was paid is lost when a later one fails.
 */
export const sendPages = async (
  connection: Connection,
  operation: OperationInfo,
  call: ParsedCall,
  context: Context,
  onItems: (items: readonly unknown[]) => Promise<void>,
): Promise<void> => {
  const { terminal, messages } = context
  const most = parseCount(call.options['max-items'] ?? '') ?? Infinity
  let [pages, count, isComplete] = [0, 0, false]
  if (operation.paging?.assumed) terminal.stderr.write(`${messages.paging.assumed}\n`)
  try {
    await withClient(connection, shortOf(operation), context, async (client, signal) => {
      for await (const page of client.pages(operation.id, call.args, limitsOf(call), { signal })) {
        warnUpstream(page.response.upstream, context)
        const items = page.items.slice(0, most - count)
        ;[pages, count, isComplete] = [pages + 1, count + items.length, page.next === undefined]
        await onItems(items)
      }
    })
  } finally {
    terminal.stderr.write(`${messages.paging.told(pages, count, isComplete)}\n`)
  }
}
