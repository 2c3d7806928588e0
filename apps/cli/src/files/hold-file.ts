import { CliError } from '../frame/cli-error.ts'
import type { Messages } from '../messages/messages.ts'
import { takeLock } from './lock.ts'

/**
 * Holds a file for this process alone: two runs that go on from one place would both pay for what comes next.
 * @returns how to let go
 * @throws CliError when another run holds it, or nothing can be written beside it
 */
export const holdFile = (path: string, { batch }: Messages): (() => void) => {
  let release: ReturnType<typeof takeLock>
  try {
    release = takeLock(`${path}.lock`)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw code === undefined ? error : new CliError('local', batch.unwritable(path, code))
  }
  if (typeof release === 'number') throw new CliError('local', batch.locked(path, release))
  return release
}
