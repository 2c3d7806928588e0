import { existsSync } from 'node:fs'
import { rmSync } from 'node:fs'
import { CliError } from '../../frame/cli-error.ts'
import type { Messages } from '../../messages/messages.ts'
import { type AppendFile, openAppendFile } from './append-file.ts'
import { type Journal, openJournal, readOwner } from './journal.ts'
import { takeLock } from './lock.ts'

/** What a run writes: answers, the journal beside them, failed rows. */
export interface BatchFiles {
  readonly results: AppendFile
  readonly journal: Journal
  readonly failures: AppendFile
  close(): void
}

const open = async (out: string, operation: string, messages: Messages): Promise<Omit<BatchFiles, 'close'>> => {
  const journalFile = `${out}.journal`
  const owner = await readOwner(journalFile)
  if (owner === undefined && existsSync(out)) throw new CliError('usage', messages.batch.strangeFile(out))
  if (owner !== undefined && owner !== operation) throw new CliError('usage', messages.batch.otherOperation(out, owner))
  const results = openAppendFile(out) // before the journal reads it: half a line is cut off here
  const journal = await openJournal(journalFile, operation, out)
  // Failures are of this run: what failed before and works now is failed no longer.
  rmSync(`${out}.failed.ndjson`, { force: true })
  return { results, journal, failures: openAppendFile(`${out}.failed.ndjson`) }
}

/** Opens the files of a run for this process alone. */
export const openFiles = async (out: string, operation: string, messages: Messages): Promise<BatchFiles> => {
  let release: ReturnType<typeof takeLock>
  try {
    release = takeLock(`${out}.lock`)
  } catch (error) {
    throw new CliError('local', messages.batch.unwritable(out, (error as NodeJS.ErrnoException).code ?? ''))
  }
  if (typeof release === 'number') throw new CliError('local', messages.batch.locked(out, release))
  const letGo = release
  try {
    const files = await open(out, operation, messages)
    return {
      ...files,
      close: () => {
        for (const file of [files.results, files.journal, files.failures]) file.close()
        letGo()
      },
    }
  } catch (error) {
    letGo()
    if (error instanceof CliError) throw error
    throw new CliError('local', messages.batch.unwritable(out, (error as NodeJS.ErrnoException).code ?? ''))
  }
}
