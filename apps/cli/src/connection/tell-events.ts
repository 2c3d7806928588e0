import type { ClientEvent } from '@justoneapi/client'
import type { Context } from '../frame/context.ts'

const seconds = (ms: number) => Math.ceil(ms / 100) / 10

/** What happens on the way, for `--verbose`. Events hold no argument and no token. */
const trace = (event: ClientEvent): string | undefined => {
  switch (event.type) {
    case 'request':
      return `> ${event.method} ${event.path} (attempt ${event.attempt})`
    case 'response': {
      const { outcome, code, httpStatus, requestId, charged, durationMs } = event
      const facts = [
        code !== undefined && `code ${code}`,
        httpStatus !== undefined && `HTTP ${httpStatus}`,
        `charged ${charged}`,
        requestId !== undefined && requestId,
        `${durationMs} ms`,
      ]
      return `< ${outcome}: ${facts.filter(Boolean).join(', ')}`
    }
    case 'wait':
      return `= wait: ${event.reason}`
    default:
      return undefined
  }
}

/** No silent waits: each one is told. With `verbose` every request and answer is, too. */
export const tellEvents =
  ({ terminal, messages }: Context, verbose: boolean) =>
  (event: ClientEvent): void => {
    if (event.type === 'retry') {
      terminal.stderr.write(`${messages.retrying(event.attempt, event.code, seconds(event.waitMs))}\n`)
      return
    }
    const line = verbose ? trace(event) : undefined
    if (line !== undefined) terminal.stderr.write(`${line}\n`)
  }
