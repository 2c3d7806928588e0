import { CliError } from '../../frame/cli-error.ts'
import { parseOptions } from '../../frame/parse-options.ts'
import { SHARED_OPTIONS } from '../../frame/shared-options.ts'
import type { Messages } from '../../messages/messages.ts'

export interface CodeOptions {
  /** Undefined: all of them. */
  readonly code: number | undefined
  readonly output: string | undefined
}

export const readCodeOptions = (args: readonly string[], messages: Messages): CodeOptions => {
  const { strings, positionals, problems } = parseOptions(args, SHARED_OPTIONS, messages)
  const [text, ...more] = positionals
  const all = [
    ...problems,
    ...(text === undefined || /^\d{1,9}$/.test(text) ? [] : [messages.businessCode.noNumber(text)]),
    ...(more.length > 0 ? [messages.options.surplus(more.length)] : []),
  ]
  if (all.length === 0) return { code: text === undefined ? undefined : Number(text), output: strings['output'] }
  throw new CliError('usage', messages.options.refused('code', all.length), {
    problems: all,
    next: messages.options.next('code'),
  })
}
