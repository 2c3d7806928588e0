import type { OperationInfo } from '@justoneapi/schema'
import { hostOf } from '../connection/connect.ts'
import type { ConnectionChoice } from '../connection/options.ts'
import { CliError } from '../frame/cli-error.ts'
import type { Context } from '../frame/context.ts'
import { parseCount } from '../frame/values.ts'
import { shortOf } from '../operation/short.ts'
import { certaintyOf, type LearnedPrice } from './learned-price.ts'
import { readPrice } from './price-book.ts'
import { type Micros, parseYuan, toYuan } from './yuan.ts'

/** A limit in yuan as a number of charged calls, or why it cannot be one. */
type Budget =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'calls'
      readonly charges: bigint
      readonly cost: Micros
      readonly price: Micros
      readonly learned?: LearnedPrice
    }
  | { readonly kind: 'problem'; readonly problem: string }

const isAbove0 = (amount: Micros | undefined): amount is Micros => amount !== undefined && amount > 0n

const readBudget = async (
  choice: ConnectionChoice,
  operation: OperationInfo,
  { terminal, messages }: Context,
): Promise<Budget> => {
  const { 'max-cost': maxCost, price: given } = choice.options
  const words = messages.account.price
  const problem = (text: string): Budget => ({ kind: 'problem', problem: text })
  const price = given === undefined ? undefined : parseYuan(given)
  if (given !== undefined && !isAbove0(price)) return problem(words.noAmount('price', given))
  if (maxCost === undefined) return given === undefined ? { kind: 'none' } : problem(words.priceAlone)
  const cost = parseYuan(maxCost)
  if (!isAbove0(cost)) return problem(words.noAmount('max-cost', maxCost))
  if (price !== undefined) return { kind: 'calls', charges: cost / price, cost, price }
  const learned = await readPrice(operation.id, hostOf(choice), terminal.env)
  if (!learned) return problem(words.notKnown(shortOf(operation)))
  return { kind: 'calls', charges: cost / learned.price, cost, price: learned.price, learned }
}

const withoutCost = <Choice extends ConnectionChoice>(choice: Choice): Choice => {
  const { 'max-cost': _cost, price: _price, ...options } = choice.options
  return { ...choice, options }
}

/**
 * Turns `--max-cost` into `--max-charges`, by the price that was given or learned, and tells it. The smaller of two
 * limits counts. What else is wrong about the money is returned as a problem of the command line.
 */
export const planBudget = async <Choice extends ConnectionChoice>(
  choice: Choice,
  operation: OperationInfo,
  context: Context,
): Promise<{ readonly choice: Choice; readonly problems: readonly string[] }> => {
  const { messages, terminal } = context
  const words = messages.account.price
  const budget = await readBudget(choice, operation, context)
  if (budget.kind === 'none') return { choice, problems: [] }
  if (budget.kind === 'problem') return { choice, problems: [budget.problem] }
  const { charges, cost, price, learned } = budget
  if (charges === 0n) {
    throw new CliError('money', words.tooLittle(toYuan(cost), toYuan(price)), {
      charged: 'no',
      next: words.tooLittleNext,
    })
  }
  const source = learned ? words.learned(learned.day, words.certainty[certaintyOf(learned)]) : words.given
  terminal.stderr.write(`${words.budget(toYuan(cost), toYuan(price), source, String(charges))}\n`)
  const given = choice.options['max-charges']
  const wanted = given === undefined ? undefined : parseCount(given)
  // A limit that is no number stays as it is: it is told with the other problems.
  const isTighter = given !== undefined && (wanted === undefined || BigInt(wanted) <= charges)
  const rest = withoutCost(choice)
  return {
    choice: isTighter ? rest : { ...rest, options: { ...rest.options, 'max-charges': String(charges) } },
    problems: [],
  }
}
