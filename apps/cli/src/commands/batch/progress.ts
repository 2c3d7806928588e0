import type { Context } from '../../frame/context.ts'
import type { Summary } from './summary.ts'

const EVERY_MS = 500

/** A line that is written over itself, on a terminal only. Returns how to end it. */
export const showProgress = (summary: Summary, { terminal, messages }: Context): (() => void) => {
  const { stderr } = terminal
  if (!stderr.isTTY) return () => undefined
  const startedAt = performance.now()
  const timer = setInterval(() => {
    const perSecond = summary.charged / ((performance.now() - startedAt) / 1000)
    stderr.write(
      `\r\u001b[K${messages.batch.progress(summary.rows, summary.done, summary.failed, summary.unknown, perSecond)}`,
    )
  }, EVERY_MS)
  return () => {
    clearInterval(timer)
    stderr.write('\r\u001b[K')
  }
}
