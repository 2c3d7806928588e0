import { CliError } from '../../frame/cli-error.ts'
import { parseOptions } from '../../frame/parse-options.ts'
import { SHARED_OPTIONS } from '../../frame/shared-options.ts'
import type { Messages } from '../../messages/messages.ts'

export interface DescribeOptions {
  readonly operation: string
  readonly output: string | undefined
}

export const readDescribeOptions = (args: readonly string[], messages: Messages): DescribeOptions => {
  const { strings, positionals, problems } = parseOptions(args, SHARED_OPTIONS, messages)
  const [operation, ...more] = positionals
  const all = [...problems, ...(more.length > 0 ? [messages.options.tooMany(more.length)] : [])]
  if (all.length > 0) {
    throw new CliError('usage', messages.options.refused('describe', all.length), {
      problems: all,
      next: messages.options.next('describe'),
    })
  }
  if (operation === undefined) {
    throw new CliError('usage', messages.operation.missing, { next: messages.options.next('describe') })
  }
  return { operation, output: strings['output'] }
}
