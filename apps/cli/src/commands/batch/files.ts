import { accessSync, constants, renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { CliError } from '../../frame/cli-error.ts'
import type { Messages } from '../../messages/messages.ts'
import { holdFile } from '../../files/hold-file.ts'
import { type CommitFile, openCommitFile } from '../../files/commit-file.ts'
import { type Journal, type JournalRun, openJournal, readOwner } from './journal.ts'

/** What a run writes: answers, the journal beside them, failed rows. */
export interface BatchFiles {
  readonly results: CommitFile
  readonly journal: Journal
  readonly failures: CommitFile
  /**
   * Closes what was written.
   * @param keepsOld the file of failed rows stays as it was, because rows of it are still to be sent
   */
  close(keepsOld: boolean): Promise<void>
  /** Lets other runs at the files. */
  release(): void
}

export const failedFile = (out: string) => `${out}.failed.ndjson`

const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0

/** @throws CliError when the result is no run's, or that of another operation */
export const checkOwner = async (out: string, operation: string, { batch }: Messages): Promise<void> => {
  const owner = await readOwner(`${out}.journal`)
  if (owner === undefined && sizeOf(out) > 0) throw new CliError('usage', batch.strangeFile(out))
  if (owner !== undefined && owner !== operation) throw new CliError('usage', batch.otherOperation(out, owner))
}

const open = async (out: string, run: JournalRun, messages: Messages): Promise<Omit<BatchFiles, 'release'>> => {
  const journalFile = `${out}.journal`
  await checkOwner(out, run.operation, messages)
  const results = openCommitFile(out) // before the journal reads it: half a line is cut off here
  const journal = await openJournal(journalFile, run, out)
  const answers = journal.rows.count('done', false)
  if (answers > 0 && sizeOf(out) === 0) {
    await Promise.all([results.close(), journal.close()])
    throw new CliError('local', messages.batch.resultGone(out, answers), { charged: 'no' })
  }
  // Failures are of this run: what failed before and works now is failed no longer. The old ones may be the input.
  const [kept, fresh] = [failedFile(out), `${failedFile(out)}.new`]
  rmSync(fresh, { force: true })
  const failures = openCommitFile(fresh)
  return {
    results,
    journal,
    failures,
    close: async (keepsOld) => {
      const ends = await Promise.allSettled([results.close(), journal.close(), failures.close()])
      if (keepsOld) rmSync(fresh, { force: true })
      else renameSync(fresh, kept)
      const failed = ends.find((end) => end.status === 'rejected')
      if (failed) throw failed.reason
    },
  }
}

const unwritable = (out: string, error: unknown, { batch }: Messages) => {
  const { code } = error as NodeJS.ErrnoException
  return code === undefined ? error : new CliError('local', batch.unwritable(out, code))
}

/** A file that is made at the end is to have a place before anything is paid. */
export const checkFolder = (path: string, messages: Messages): void => {
  try {
    accessSync(dirname(path), constants.W_OK)
  } catch (error) {
    throw unwritable(path, error, messages)
  }
}

/** Opens the files of a run for this process alone. */
export const openFiles = async (out: string, run: JournalRun, messages: Messages): Promise<BatchFiles> => {
  const release = holdFile(out, messages)
  try {
    return { ...(await open(out, run, messages)), release }
  } catch (error) {
    release()
    throw error instanceof CliError ? error : unwritable(out, error, messages)
  }
}
