import type { OperationInfo } from '@justoneapi/schema'
import { loadPlatform } from '@justoneapi/schema/operations'
import { CliError } from '../frame/cli-error.ts'
import type { Context } from '../frame/context.ts'
import { chooseVersion } from './choose-version.ts'
import { type Entry, listEntries } from './entries.ts'
import { shortOf } from './short.ts'
import { resolve } from './resolve.ts'
import { suggest } from './suggest.ts'

const MOST_SUGGESTED = 5

const loadEntries = async (entries: readonly Entry[]): Promise<OperationInfo[]> => {
  const loaded = await Promise.all(
    entries.map(async ({ id, platform }) => (await loadPlatform(platform)).operations.find((each) => each.id === id)),
  )
  return loaded.filter((operation) => operation !== undefined)
}

/** What was typed is no name; perhaps it says in words what is meant. */
const describedBy = async (typed: string): Promise<readonly Entry[]> => {
  const { loadIndex } = await import('../find/load-index.ts')
  const { search } = await import('@justoneapi/guide/find')
  const { found } = search(await loadIndex(), typed.split(/\s+/).filter(Boolean))
  const ids = found.slice(0, MOST_SUGGESTED).map(({ id }) => id)
  return listEntries().filter(({ id }) => ids.includes(id))
}

/** How an operation stands in a list of candidates. */
const labelOf = (operation: OperationInfo, { language, messages }: Context) =>
  messages.operation.candidate(shortOf(operation), operation.title[language], operation.deprecated ?? false)

/** Loads the operation that somebody typed, with the table of its platform only. */
export const loadOperation = async (typed: string, context: Context): Promise<OperationInfo> => {
  const { messages, terminal } = context
  const entries = listEntries()
  const resolution = resolve(typed, entries)
  switch (resolution.kind) {
    case 'found':
    case 'version': {
      const candidates = await loadEntries(resolution.kind === 'found' ? [resolution.entry] : resolution.entries)
      const chosen = chooseVersion(candidates)
      if (!chosen) throw new Error(`the list and the table of operations differ: ${typed}`)
      if (resolution.kind === 'version') {
        const others = candidates.filter(({ id }) => id !== chosen.id).map(shortOf)
        terminal.stderr.write(`${messages.operation.taken(shortOf(chosen), others)}\n`)
      }
      return chosen
    }
    case 'ambiguous': {
      const candidates = await loadEntries(resolution.entries)
      throw new CliError('usage', messages.operation.ambiguous(typed), {
        problems: candidates.map((each) => labelOf(each, context)),
        charged: 'no',
        next: messages.operation.ambiguousNext,
      })
    }
    case 'unknown': {
      const near = suggest(typed, entries)
      const candidates = await loadEntries(near.length > 0 ? near : await describedBy(typed))
      throw new CliError('usage', messages.operation.unknown(typed, candidates.length > 0), {
        problems: candidates.map((each) => labelOf(each, context)),
        charged: 'no',
        next: messages.operation.unknownNext,
      })
    }
    default:
      return resolution satisfies never
  }
}
