import { listEntries } from '../../operation/entries.ts'
import { plainNames } from '../../operation/resolve.ts'
import type { OptionSpecs } from '../../frame/parse-options.ts'
import { SHARED_OPTIONS } from '../../frame/shared-options.ts'

/** The commands whose first word is an operation. */
export const TAKES_OPERATION: ReadonlySet<string> = new Set(['call', 'batch', 'describe'])

const withConnection = async (): Promise<OptionSpecs> => ({
  ...SHARED_OPTIONS,
  ...(await import('../../connection/options.ts')).CONNECTION_OPTIONS,
})

const platforms = () => [...new Set(listEntries().map(({ platform }) => platform))]

const OPTIONS: Readonly<Record<string, () => Promise<OptionSpecs>>> = {
  call: async () => (await import('../call/options.ts')).CALL_OPTIONS,
  batch: async () => (await import('../batch/options.ts')).BATCH_OPTIONS,
  describe: async () => (await import('../describe/options.ts')).DESCRIBE_OPTIONS,
  operations: async () => ({
    ...(await import('../operations/options.ts')).FIND_OPTIONS,
    platform: { type: 'string', values: platforms() },
  }),
  mock: async () => (await import('../mock/options.ts')).MOCK_OPTIONS,
  login: async () => ({ ...(await withConnection()), ...(await import('../login/options.ts')).LOGIN_OPTIONS }),
  logout: async () => (await import('../logout/options.ts')).LOGOUT_OPTIONS,
  profiles: withConnection,
  balance: withConnection,
  usage: withConnection,
  status: withConnection,
  ping: withConnection,
}

/** The options of a command, with the names of profiles where it takes one. */
export const optionsOf = (command: string): Promise<OptionSpecs> =>
  Object.hasOwn(OPTIONS, command)
    ? (OPTIONS[command]?.() ?? Promise.resolve(SHARED_OPTIONS))
    : Promise.resolve(SHARED_OPTIONS)

/** Operations with their platforms; without them where `typed` begins no platform. */
const operationsFor = (typed: string): readonly string[] => {
  const entries = listEntries()
  const withPlatform = entries.map(({ short }) => short)
  return withPlatform.some((short) => short.startsWith(typed)) ? withPlatform : plainNames(entries)
}

/** What the first word of a command can be. */
export const subjectsOf = async (
  command: string,
  typed: string,
  commandNames: readonly string[],
): Promise<readonly string[]> => {
  if (TAKES_OPERATION.has(command)) return operationsFor(typed)
  if (command === 'help') return [...commandNames, 'exit-codes', 'environment']
  if (command === 'completion') return Object.keys((await import('../completion/scripts.ts')).SCRIPTS)
  if (command === 'code')
    return (await import('@justoneapi/schema/codes')).businessCodes.map(({ code }) => String(code))
  return []
}
