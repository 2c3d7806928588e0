import { connect } from '../../connection/connect.ts'
import { readConnectionOptions } from '../../connection/options.ts'
import { withClient } from '../../connection/with-client.ts'
import type { Context } from '../../frame/context.ts'
import type { Category } from '../../frame/exit-codes.ts'
import { chooseFormat } from '../../output/format.ts'
import { toJson } from '../../output/json.ts'
import { BALANCE_PATH, balanceText } from './balance.ts'

/** `justone balance` */
export const run = async (args: readonly string[], context: Context): Promise<Category> => {
  const { terminal, messages } = context
  const choice = readConnectionOptions('balance', args, messages)
  const connection = await connect(choice, context)
  const data = await withClient(connection, BALANCE_PATH, context, (client, signal) =>
    client.call(BALANCE_PATH, {}, { signal }),
  )
  terminal.stderr.write(`${messages.believedFree}\n`)
  const text = chooseFormat(choice.options['output'], terminal.stdout) === 'table' ? balanceText(data) : undefined
  terminal.stdout.write(text ?? `${toJson(data)}\n`)
  return 'success'
}
