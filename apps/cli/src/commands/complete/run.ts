import type { OperationInfo } from '@justoneapi/schema'
import { commands } from '../../frame/commands.ts'
import type { Context } from '../../frame/context.ts'
import type { Category } from '../../frame/exit-codes.ts'
import { findCommand } from '../../frame/find-command.ts'
import { listEntries } from '../../operation/entries.ts'
import { resolve } from '../../operation/resolve.ts'
import { type Candidate, complete } from './complete.ts'
import { optionsOf, subjectsOf, TAKES_OPERATION } from './subjects.ts'

/** Only the table of the operation's platform is loaded, and only once an operation was typed. */
const findOperation = async (typed: string | undefined): Promise<OperationInfo | undefined> => {
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

/** The names of stored tokens, where one is asked for. */
const profilesFor = async (words: readonly string[], { terminal }: Context): Promise<readonly string[] | undefined> => {
  if (words.at(-1) !== '--profile') return undefined
  const { listProfiles } = await import('../../profile/store.ts')
  return (await listProfiles(terminal.env)).map(({ name }) => name)
}

const candidatesFor = async (words: readonly string[], current: string, context: Context): Promise<Candidate[]> => {
  const names = Object.keys(commands).filter((name) => !name.startsWith('_'))
  const at = findCommand(words)
  const command = words[at]
  if (command === undefined) return names.filter((name) => name.startsWith(current)).map((word) => ({ word }))
  const profiles = await profilesFor(words, context)
  if (profiles) return profiles.filter((name) => name.startsWith(current)).map((word) => ({ word }))
  const own = words.slice(at)
  const subject = own[1]?.startsWith('-') === false ? own[1] : undefined
  const operation = TAKES_OPERATION.has(command) ? await findOperation(subject) : undefined
  return complete(own, current, {
    options: await optionsOf(command),
    subjects: await subjectsOf(command, current, names),
    // An operation that is not known yet may still be on its way.
    hasSubject: TAKES_OPERATION.has(command) ? operation !== undefined : subject !== undefined,
    operation,
    takesParameters: command !== 'describe',
    language: context.language,
  })
}

/**
 * `justone __complete WORDS... CURRENT`: candidates, one a line, with a tab between the word and its meaning. Never an
 * error: a shell in the middle of a line has no use for it.
 */
export const run = async (args: readonly string[], context: Context): Promise<Category> => {
  const candidates = await candidatesFor(args.slice(0, -1), args.at(-1) ?? '', context)
  const lines = candidates.map(({ word, meaning }) =>
    meaning ? `${word}\t${meaning.replace(/\s+/g, ' ')}\n` : `${word}\n`,
  )
  context.terminal.stdout.write(lines.join(''))
  return 'success'
}
