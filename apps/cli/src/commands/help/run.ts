import { nearest } from '@justoneapi/guide/nearest'
import { CliError } from '../../frame/cli-error.ts'
import type { Context } from '../../frame/context.ts'
import { type Category, EXIT_CODES } from '../../frame/exit-codes.ts'
import type { Messages } from '../../messages/messages.ts'
import { renderTable } from '../../text/table.ts'

const renderExitCodes = ({ exitCodes }: Messages) =>
  renderTable(
    Object.entries(EXIT_CODES).map(([category, code]) => [
      String(code),
      category,
      exitCodes[category as keyof typeof EXIT_CODES],
    ]),
  )

const loadPages = async ({ language }: Context): Promise<Readonly<Record<string, string>>> =>
  language === 'zh'
    ? (await import('../../messages/help-zh.ts')).pages
    : (await import('../../messages/help-en.ts')).pages

const describeOperation = async (operation: string, context: Context): Promise<Category> => {
  const describe = await import('../describe/run.ts')
  return describe.run([operation, '--output', 'table'], context)
}

/** `justone help [command or topic]`; `justone call OPERATION --help` explains the operation. */
export const run = async (args: readonly string[], context: Context): Promise<Category> => {
  const { messages, terminal } = context
  const [topic = 'justone', operation] = args.filter((arg) => !arg.startsWith('-') && arg !== 'en' && arg !== 'zh')
  if ((topic === 'call' || topic === 'describe') && operation !== undefined)
    return describeOperation(operation, context)
  const pages = await loadPages(context)
  const all = { ...pages, 'exit-codes': renderExitCodes(messages) }
  const page = Object.hasOwn(all, topic) ? all[topic as keyof typeof all] : undefined
  if (page === undefined) {
    const near = nearest(topic, Object.keys(all), 1)[0]
    throw new CliError('usage', messages.help.unknownTopic(topic, near), { next: messages.help.next })
  }
  terminal.stdout.write(page)
  return 'success'
}
