import type { Recording, Scenario } from '@justoneapi/mock'
import { MockFileError, readRecordings, readScenario } from '@justoneapi/mock/files'
import { CliError } from '../../frame/cli-error.ts'
import type { Context } from '../../frame/context.ts'
import type { MockCommand } from './options.ts'

const read = async <Value>(place: string, reading: Promise<Value>, { messages }: Context): Promise<Value> => {
  try {
    return await reading
  } catch (error) {
    if (error instanceof MockFileError) {
      const { problems } = error
      throw new CliError('usage', messages.mock.wrongFiles(place, problems.length), {
        problems,
        next: messages.options.next('mock'),
      })
    }
    throw new CliError('local', messages.mock.unreadable(place, (error as NodeJS.ErrnoException).code ?? ''))
  }
}

/** Reads what the mock is to behave by: a scenario and answers of the user's own. */
export const readFiles = async (
  { scenario, recordings }: MockCommand,
  context: Context,
): Promise<{ scenario?: Scenario; recordings?: Recording[] }> => {
  const { language } = context
  return {
    ...(scenario !== undefined && { scenario: await read(scenario, readScenario(scenario, { language }), context) }),
    ...(recordings !== undefined && {
      recordings: await read(recordings, readRecordings(recordings, { language }), context),
    }),
  }
}
