import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { PagePosition } from '@justoneapi/client'
import type { OperationInfo } from '@justoneapi/schema'
import { CliError } from '../../frame/cli-error.ts'
import { replaceFile } from '../../files/replace-file.ts'
import type { Messages } from '../../messages/messages.ts'
import { toJson } from '../../output/json.ts'
import type { ParsedCall } from './parse-call.ts'

type Arguments = ParsedCall['args']

/** Where a list of pages goes on. It holds no token. */
export interface ResumeState {
  readonly operation: string
  /** The arguments of the first call. */
  readonly args: Arguments
  /** Undefined when the list has ended and only `pending` is left. */
  readonly position?: PagePosition | undefined
  /** Items that were paid for and not written yet. */
  readonly pending: readonly unknown[]
  /** The size of the output without `pending`: what is behind it was written by a run that could not say so any more. */
  readonly outBytes?: number | undefined
}

/** What stands in front of a position on a command line; anything else is the name of a file. */
const MARK = 'p1.'

/** A position as a word for the command line. */
export const toWord = (state: Omit<ResumeState, 'pending' | 'outBytes'>): string =>
  MARK + Buffer.from(JSON.stringify(state)).toString('base64url')

const isState = (value: unknown): value is ResumeState => {
  const { operation, args } = (value ?? {}) as Partial<ResumeState>
  return typeof operation === 'string' && typeof args === 'object'
}

const parse = async (given: string, text: string, { resume }: Messages): Promise<ResumeState> => {
  const { parseExact } = await import('../../output/parse-exact.ts')
  try {
    const state = parseExact(text)
    if (isState(state)) return { ...state, pending: Array.isArray(state.pending) ? state.pending : [] }
  } catch {
    // said below
  }
  throw new CliError('usage', resume.unreadable(given), { charged: 'no' })
}

const isSame = (one: Arguments, other: Arguments) => {
  const print = (args: Arguments) => JSON.stringify(Object.entries(args).sort(([a], [b]) => (a < b ? -1 : 1)))
  return print(one) === print(other)
}

const load = (given: string, messages: Messages): Promise<ResumeState> | undefined => {
  if (given.startsWith(MARK)) {
    return parse(given, Buffer.from(given.slice(MARK.length), 'base64url').toString('utf8'), messages)
  }
  if (!existsSync(given)) return undefined
  try {
    return parse(given, readFileSync(given, 'utf8'), messages)
  } catch (error) {
    throw new CliError('local', messages.params.unreadable(given, (error as NodeJS.ErrnoException).code ?? ''))
  }
}

/**
 * Reads what `--resume` names; undefined when nothing is there to go on from.
 * @throws CliError when it belongs to another operation, or to other parameters than those that are given
 */
export const readResume = async (
  operation: OperationInfo,
  { options, args }: ParsedCall,
  messages: Messages,
): Promise<ResumeState | undefined> => {
  const given = options['resume']
  const state = given === undefined ? undefined : await load(given, messages)
  if (!state || given === undefined) return undefined
  if (state.operation !== operation.id) {
    throw new CliError('usage', messages.resume.otherOperation(given, state.operation), { charged: 'no' })
  }
  if (Object.keys(args).length > 0 && !isSame(args, state.args)) {
    throw new CliError('usage', messages.resume.otherArguments(given), { charged: 'no' })
  }
  return state
}

/** The file that a list keeps its place in; undefined when there is none. */
export const resumeFile = ({ options: { resume } }: ParsedCall): string | undefined =>
  resume === undefined || resume.startsWith(MARK) ? undefined : resume

export const saveResume = (file: string, state: ResumeState): Promise<void> =>
  replaceFile(file, (temporary) => {
    writeFileSync(temporary, `${toJson(state, 0)}\n`, { mode: 0o600 })
  })

export const dropResume = (file: string): void => {
  rmSync(file, { force: true })
}
