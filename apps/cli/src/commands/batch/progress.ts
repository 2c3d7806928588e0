import type { Context } from '../../frame/context.ts'
import { cutTo } from '../../text/width.ts'
import type { Summary } from './summary.ts'

/** What the line of progress tells. */
export interface ProgressFacts {
  readonly handled: number
  /** Undefined for standard input, whose end nobody knows. */
  readonly total: number | undefined
  readonly perSecond: number
  readonly secondsLeft: number | undefined
  readonly charged: number
  /** By business code or name of the error, the most frequent first. */
  readonly failures: readonly (readonly [kind: string, count: number])[]
  readonly unknown: number
  /** Attempts that cost nothing and were repeated. */
  readonly repeated: number
}

const EVERY_MS = 500
/** The rate is that of the last so many moments: rows of earlier runs go by in no time, and calls get slower and quicker. */
const REMEMBERED = 20

interface Moment {
  readonly at: number
  readonly sent: number
}

/** @param moments the last ones, oldest first */
export const toFacts = (summary: Summary, total: number | undefined, moments: readonly Moment[]): ProgressFacts => {
  const { done, failed, unknown, duplicates, charged, failures, repeated } = summary
  const handled = done + failed + unknown + duplicates
  const [first, last] = [moments[0], moments.at(-1)]
  const spanMs = first && last ? last.at - first.at : 0
  const perSecond = first && last && spanMs > 0 ? ((last.sent - first.sent) * 1000) / spanMs : 0
  return {
    handled,
    total,
    perSecond,
    secondsLeft: total === undefined || perSecond === 0 ? undefined : Math.max(0, total - handled) / perSecond,
    charged,
    failures: Object.entries(failures).sort(([, a], [, b]) => b - a),
    unknown,
    repeated,
  }
}

/** A line that is written over itself, on a terminal only. Returns how to end it. */
export const showProgress = (
  summary: Summary,
  total: number | undefined,
  { terminal, messages }: Context,
): (() => void) => {
  const { stderr } = terminal
  if (!stderr.isTTY) return () => undefined
  const moments: Moment[] = []
  const show = () => {
    moments.push({ at: performance.now(), sent: summary.sent })
    if (moments.length > REMEMBERED) moments.shift()
    const line = messages.batch.progress(toFacts(summary, total, moments))
    stderr.write(`\r\u001b[K${cutTo(line, (stderr.columns ?? 80) - 1)}`)
  }
  show()
  const timer = setInterval(show, EVERY_MS)
  return () => {
    clearInterval(timer)
    stderr.write('\r\u001b[K')
  }
}
