import { CODE_LANGUAGES, type CodeLanguage } from '@justoneapi/guide/code'
import { CliError } from '../../frame/cli-error.ts'
import { parseOptions, type OptionSpecs } from '../../frame/parse-options.ts'
import { SHARED_OPTIONS } from '../../frame/shared-options.ts'
import type { Messages } from '../../messages/messages.ts'
import { type EnvironmentName, toEnvironment } from '../../operation/hosts.ts'

/** Options of the command. */
export const DESCRIBE_OPTIONS = {
  ...SHARED_OPTIONS,
  code: { type: 'string', short: 'c', values: CODE_LANGUAGES },
  env: { type: 'string', values: ['prod-global', 'prod-cn'] },
  depth: { type: 'string' },
} as const satisfies OptionSpecs

export interface DescribeOptions {
  readonly operation: string
  readonly output: string | undefined
  readonly code: CodeLanguage | undefined
  readonly environment: EnvironmentName
  /** How deep the tree of response fields goes. */
  readonly depth: number
}

const USUAL_DEPTH = 2

export const readDescribeOptions = (args: readonly string[], messages: Messages): DescribeOptions => {
  const { strings, positionals, problems } = parseOptions(args, DESCRIBE_OPTIONS, messages)
  const [operation, ...more] = positionals
  const { depth = String(USUAL_DEPTH) } = strings
  const all = [
    ...problems,
    ...(/^\d{1,3}$/.test(depth) ? [] : [messages.options.count('depth', depth)]),
    ...(more.length > 0 ? [messages.options.surplus(more.length)] : []),
  ]
  if (all.length > 0) {
    throw new CliError('usage', messages.options.refused('describe', all.length), {
      problems: all,
      next: messages.options.next('describe'),
    })
  }
  if (operation === undefined) {
    throw new CliError('usage', messages.operation.missing, { next: messages.options.next('describe') })
  }
  return {
    operation,
    output: strings['output'],
    // Checked against the list above.
    code: strings['code'] as CodeLanguage | undefined,
    environment: toEnvironment(strings['env']),
    depth: Number(depth),
  }
}
