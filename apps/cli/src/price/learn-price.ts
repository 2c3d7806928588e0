import type { OperationInfo } from '@justoneapi/schema'
import { BALANCE_PATH, balanceOf } from '../commands/balance/balance.ts'
import { connect, type Connection } from '../connection/connect.ts'
import type { ConnectionChoice } from '../connection/options.ts'
import { withClient } from '../connection/with-client.ts'
import type { Context } from '../frame/context.ts'
import { certaintyOf, learn } from './learned-price.ts'
import { readPrice, writePrice } from './price-book.ts'
import { type Micros, parseYuan, toYuan } from './yuan.ts'

const askBalance = async (choice: ConnectionChoice, context: Context): Promise<Micros | undefined> => {
  // A client of its own: the question is believed to be free and takes no place in the budget.
  const { 'max-charges': _, ...options } = choice.options
  const connection = await connect({ ...choice, options }, context)
  const data = await withClient(connection, BALANCE_PATH, context, (client, signal) =>
    client.call(BALANCE_PATH, {}, { signal }),
  )
  return parseYuan(balanceOf(data)?.balance ?? '')
}

const remember = async (
  observed: { before: Micros | undefined; after: Micros | undefined },
  operation: OperationInfo,
  { host, charges }: Connection,
  { terminal, messages }: Context,
): Promise<void> => {
  const { env, stderr } = terminal
  const words = messages.account.price
  const { before, after } = observed
  const known = await readPrice(operation.id, host, env)
  const day = new Date().toISOString().slice(0, 10)
  const learned =
    before === undefined || after === undefined ? undefined : learn({ before, after, ...charges }, known, day)
  if (!learned) {
    stderr.write(`${words.nothingLearned}\n`)
    return
  }
  await writePrice(operation.id, host, learned, env)
  stderr.write(`${words.found(toYuan(learned.price), charges.charged, words.certainty[certaintyOf(learned)])}\n`)
}

/** Asks for the balance before and after some calls, and remembers what one of them cost. */
export const learnPrice = async (
  choice: ConnectionChoice,
  operation: OperationInfo,
  connection: Connection,
  context: Context,
  perform: () => Promise<void>,
): Promise<void> => {
  const before = await askBalance(choice, context)
  try {
    await perform()
  } finally {
    // Calls that were paid teach a price even when a later one failed.
    if (connection.charges.charged > 0) {
      await remember({ before, after: await askBalance(choice, context) }, operation, connection, context)
    }
  }
}
