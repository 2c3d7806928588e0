import { connect } from '../../connection/connect.ts'
import { readConnectionOptions } from '../../connection/options.ts'
import { withClient } from '../../connection/with-client.ts'
import type { Context } from '../../frame/context.ts'
import type { Category } from '../../frame/exit-codes.ts'
import { chooseFormat } from '../../output/format.ts'
import { toJson } from '../../output/json.ts'
import { renderUsage } from './render.ts'

/** Used by the vendor's own MCP server; in no published document. */
const PATH = '/user/get-usage-summary'

/** `justone usage` */
export const run = async (args: readonly string[], context: Context): Promise<Category> => {
  const { terminal, messages } = context
  const choice = readConnectionOptions('usage', args, messages)
  const connection = await connect(choice, context)
  const data = await withClient(connection, PATH, context, (client, signal) => client.call(PATH, {}, { signal }))
  terminal.stderr.write(`${messages.believedFree}\n`)
  const isTable = chooseFormat(choice.options['output'], terminal.stdout) === 'table'
  const text = isTable ? renderUsage(data, messages, terminal.stdout.columns) : undefined
  terminal.stdout.write(text ?? `${toJson(data)}\n`)
  return 'success'
}
