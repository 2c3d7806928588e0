import { CliError } from '../../frame/cli-error.ts'
import type { Context } from '../../frame/context.ts'
import type { Category } from '../../frame/exit-codes.ts'
import { parseOptions } from '../../frame/parse-options.ts'
import { SHARED_OPTIONS } from '../../frame/shared-options.ts'
import { SCRIPTS } from './scripts.ts'

/** `justone completion <shell>` */
export const run = (args: readonly string[], { terminal, messages }: Context): Promise<Category> => {
  const { positionals, problems } = parseOptions(args, SHARED_OPTIONS, messages)
  const [shell = '', ...more] = positionals
  const script = Object.hasOwn(SCRIPTS, shell) ? SCRIPTS[shell] : undefined
  const all = [
    ...problems,
    ...(more.length > 0 ? [messages.options.surplus(more.length)] : []),
    ...(script === undefined ? [messages.options.wrongShell(Object.keys(SCRIPTS))] : []),
  ]
  if (script === undefined || all.length > 0) {
    throw new CliError('usage', messages.options.refused('completion', all.length), {
      problems: all,
      next: messages.options.next('completion'),
    })
  }
  terminal.stdout.write(script)
  return Promise.resolve('success')
}
