import { isJustOneError } from '@justoneapi/client'
import type { OperationInfo } from '@justoneapi/schema'
import { toCliError } from '../../connection/to-cli-error.ts'
import { CliError } from '../../frame/cli-error.ts'
import type { Context } from '../../frame/context.ts'
import { shortOf } from '../../operation/short.ts'
import type { BatchCommand } from './read-command.ts'
import { InputError } from './read-rows.ts'

/** What ended a run, as the terminal tells it. */
export const toFailure = (
  error: unknown,
  operation: OperationInfo,
  command: BatchCommand,
  context: Context,
): unknown => {
  const { batch } = context.messages
  if (error instanceof CliError) return error
  if (isJustOneError(error)) {
    if (error.name === 'BudgetExceededError' && command.maxCharges !== undefined) {
      return new CliError('money', batch.noChargesLeft(command.maxCharges), { charged: 'no' })
    }
    return toCliError(error, { operation: shortOf(operation), said: undefined }, context)
  }
  if (error instanceof InputError) {
    const category = error.kind === 'file' ? 'local' : 'usage'
    return new CliError(category, batch.input[error.kind](command.input, error.message))
  }
  const { code } = error as NodeJS.ErrnoException
  return code === undefined ? error : new CliError('local', batch.unwritable(command.out, code))
}
