import type { OperationInfo } from '@justoneapi/schema'
import { CliError } from '../../frame/cli-error.ts'
import type { Context } from '../../frame/context.ts'
import { parseCount } from '../../frame/values.ts'
import { shortOf } from '../../operation/short.ts'
import { planBudget } from '../../price/plan-budget.ts'
import type { BatchCommand } from './read-command.ts'

/** Turns a limit in yuan into the one in charges that a run keeps; like that, it counts earlier runs of the result. */
export const withBudget = async (
  command: BatchCommand,
  operation: OperationInfo,
  context: Context,
): Promise<BatchCommand> => {
  const { messages } = context
  const { choice, problems } = await planBudget(command.choice, operation, context)
  if (problems.length > 0) {
    throw new CliError('usage', messages.options.refused('batch', problems.length), {
      problems,
      charged: 'no',
      operation: shortOf(operation),
      next: messages.options.next('batch'),
    })
  }
  return { ...command, choice, maxCharges: parseCount(choice.options['max-charges'] ?? '') }
}
