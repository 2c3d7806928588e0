/** The user stopped the command (Ctrl-C, or a polite kill). */
export class InterruptedError extends Error {
  override get name() {
    return 'InterruptedError' as const
  }
}

/** Aborts at Ctrl-C, or a polite kill, so that a command can end without half of its files written. */
export const interruptSignal = (): AbortSignal => {
  const controller = new AbortController()
  const stop = () => {
    controller.abort(new InterruptedError())
  }
  // Once: a second Ctrl-C ends the process the hard way.
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  return controller.signal
}
