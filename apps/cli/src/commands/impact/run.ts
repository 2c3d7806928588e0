import { spawn } from 'node:child_process'
import { CliError } from '../../frame/cli-error.ts'
import type { Context } from '../../frame/context.ts'
import type { Category } from '../../frame/exit-codes.ts'
import { findImpactPackage } from './find-impact-package.ts'

/** As a shell reads it back. */
const quote = (arg: string) => (/^[\w@%+=:,./^~-]+$/.test(arg) ? arg : `'${arg.replaceAll("'", `'\\''`)}'`)

/** The program's exit codes are 0, 1 and 2; these categories have the same. */
const CATEGORIES: readonly Category[] = ['success', 'unexpected', 'usage']

/** `justone impact`: runs `@justoneapi/impact`, which brings a compiler along and is therefore a package of its own. */
export const run = async (args: readonly string[], { messages }: Context): Promise<Category> => {
  const program = findImpactPackage([process.cwd(), import.meta.dirname])
  if (program === undefined) {
    const command = ['npx', '@justoneapi/impact', ...args.map(quote)].join(' ')
    throw new CliError('local', messages.impact.missing, { next: messages.impact.next(command) })
  }
  const child = spawn(process.execPath, [program, ...args], { stdio: 'inherit' })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject).on('close', resolve)
  })
  return code === null ? 'interrupted' : (CATEGORIES[code] ?? 'unexpected')
}
