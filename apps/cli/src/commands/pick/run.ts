import type { Context } from '../../frame/context.ts'
import type { Category } from '../../frame/exit-codes.ts'
import { shortOf } from '../../operation/short.ts'
import * as call from '../call/run.ts'
import * as describe from '../describe/run.ts'
import { clackPrompter } from './clack-prompter.ts'
import { pick } from './pick.ts'
import { toCommandLine } from './quote.ts'

/** `justone` alone, on a terminal: an operation is searched, described, and called as the user likes. */
export const run = async (context: Context): Promise<Category> => {
  const { env, stdout, stderr } = context.terminal
  const ask = clackPrompter(process.stderr, Boolean(env['NO_COLOR']))
  const picked = await pick(ask, context, async (operation) => {
    await describe.run([shortOf(operation), '--output', 'table', '--depth', '1'], context)
  })
  if (!picked) return 'interrupted'
  const line = toCommandLine(picked.args)
  if (!picked.runs) {
    stdout.write(`${line}\n`)
    return 'success'
  }
  stderr.write(`${line}\n`)
  return call.run(picked.args.slice(1), context)
}
