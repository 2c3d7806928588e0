import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { CliError } from '../../frame/cli-error.ts'
import type { Context } from '../../frame/context.ts'
import { openCommitFile } from '../../files/commit-file.ts'
import type { Output } from '../../frame/terminal.ts'

/** Where a result goes. */
export interface Sink {
  readonly output: Output
  /** Resolves when what was written is safe. The first time, it takes the place of what was there. */
  settle(): Promise<void>
  /** Ends it. A file stands in its place now, or was left as it was when nothing was written. */
  close(): Promise<void>
  /** Bytes that are in the file; undefined for standard output. */
  size(): number | undefined
}

const toFile = (write: (text: string) => void): Output => ({ write, isTTY: false, columns: undefined })

/** A text that cannot be written was paid for: it goes to standard output, and the failure is told. */
const rescue = (path: string, text: string, error: unknown, { terminal, messages }: Context): CliError => {
  terminal.stdout.write(text)
  return new CliError('local', messages.batch.unwritable(path, (error as NodeJS.ErrnoException).code ?? ''))
}

/** A file that is put in its place when it is whole. It is made before anything is paid, so that it can be. */
const whole = (path: string, context: Context): Sink => {
  const temporary = `${path}.${process.pid}.tmp`
  const file = openSync(temporary, 'w', 0o600)
  let text = ''
  let isOver = false
  const place = () => {
    if (isOver) return Promise.resolve()
    isOver = true
    try {
      if (text !== '') writeFileSync(file, text)
      fsyncSync(file)
      closeSync(file)
      if (text !== '') renameSync(temporary, path)
    } catch (error) {
      throw rescue(path, text, error, context)
    } finally {
      rmSync(temporary, { force: true })
    }
    return Promise.resolve()
  }
  return { output: toFile((more) => (text += more)), settle: place, close: place, size: () => undefined }
}

/** A file of lines that grows page by page, so that no end of the process takes back what it has. */
const growing = (path: string, isResumed: boolean, bytes: number | undefined, context: Context): Sink => {
  // Behind this size are lines of a run that ended before it could say that it wrote them.
  if (bytes !== undefined && bytes < (statSync(path, { throwIfNoEntry: false })?.size ?? 0)) truncateSync(path, bytes)
  // What an earlier call paid for stays until a page comes; that the file can be written is seen before that is paid.
  closeSync(openSync(path, 'a', 0o600))
  let file = isResumed ? openCommitFile(path) : undefined
  const begin = () => {
    truncateSync(path)
    return openCommitFile(path)
  }
  let text = ''
  return {
    output: toFile((more) => (text += more)),
    settle: async () => {
      const lines = text
      text = ''
      try {
        file ??= begin()
        if (lines !== '') await file.commit(lines.trimEnd())
      } catch (error) {
        throw rescue(path, lines, error, context)
      }
    },
    close: () => file?.close() ?? Promise.resolve(),
    size: () => (file ? statSync(path).size : 0),
  }
}

const standard = (output: Output): Sink => ({
  output,
  // A reader that is gone ends the process here, before what it did not get counts as written.
  settle: () => output.settled?.() ?? Promise.resolve(),
  close: () => Promise.resolve(),
  size: () => undefined,
})

/** @param resumed the size that the file should have, when an earlier run wrote its beginning */
export const openSink = (
  path: string | undefined,
  how: { readonly isStreamed: boolean; readonly isResumed: boolean; readonly bytes: number | undefined },
  context: Context,
): Sink => {
  const { terminal, messages } = context
  if (path === undefined) return standard(terminal.stdout)
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (how.isResumed && !how.isStreamed && size > 0) {
    throw new CliError('usage', messages.resume.wouldReplace(path), { charged: 'no' })
  }
  try {
    if (!how.isStreamed) return whole(path, context)
    return growing(path, how.isResumed, how.bytes, context)
  } catch (error) {
    throw new CliError('local', messages.batch.unwritable(path, (error as NodeJS.ErrnoException).code ?? ''))
  }
}
