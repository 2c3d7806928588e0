import type { OperationInfo } from '@justoneapi/schema'
import { commands } from '../../frame/commands.ts'
import type { Context } from '../../frame/context.ts'
import type { Category } from '../../frame/exit-codes.ts'
import type { OptionSpecs } from '../../frame/parse-options.ts'
import { SHARED_OPTIONS } from '../../frame/shared-options.ts'
import { listEntries } from '../../operation/entries.ts'
import { resolve } from '../../operation/resolve.ts'
import { complete } from './complete.ts'

const TAKES_OPERATION = new Set(['call', 'batch', 'describe'])

const optionsOf = async (command: string): Promise<OptionSpecs> => {
  if (command === 'call') return (await import('../call/options.ts')).CALL_OPTIONS
  if (command === 'batch') return (await import('../batch/options.ts')).BATCH_OPTIONS
  if (command === 'mock') return (await import('../mock/options.ts')).MOCK_OPTIONS
  return SHARED_OPTIONS
}

/** Only the table of the operation's platform is loaded, and only once an operation was typed. */
const findOperation = async (words: readonly string[]): Promise<OperationInfo | undefined> => {
  const typed = words.slice(1).find((word) => !word.startsWith('-'))
  const resolution = typed === undefined ? undefined : resolve(typed, listEntries())
  const entry =
    resolution && 'entries' in resolution
      ? resolution.entries.at(-1)
      : resolution?.kind === 'found'
        ? resolution.entry
        : undefined
  if (!entry) return undefined
  const { loadPlatform } = await import('@justoneapi/schema/operations')
  return (await loadPlatform(entry.platform)).operations.find(({ id }) => id === entry.id)
}

/** `justone __complete WORDS... CURRENT`: candidates, one a line. Never an error: a shell in the middle of a line has no use for it. */
export const run = async (args: readonly string[], { terminal }: Context): Promise<Category> => {
  const words = args.slice(0, -1)
  const current = args.at(-1) ?? ''
  const [command] = words
  if (command === undefined) {
    const names = Object.keys(commands).filter((name) => !name.startsWith('_') && name.startsWith(current))
    terminal.stdout.write(names.map((name) => `${name}\n`).join(''))
    return 'success'
  }
  const isOnOperation = TAKES_OPERATION.has(command)
  const candidates = complete(words, current, {
    options: await optionsOf(command),
    operations: isOnOperation ? listEntries().map(({ short }) => short) : [],
    operation: isOnOperation ? await findOperation(words) : undefined,
    takesParameters: command !== 'describe',
  })
  terminal.stdout.write(candidates.map((candidate) => `${candidate}\n`).join(''))
  return 'success'
}
