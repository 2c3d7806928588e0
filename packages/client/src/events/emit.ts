/** Calls a listener of the user. A paid answer is not lost because a listener throws; its error surfaces by itself. */
export const emit = <E>(listener: ((event: E) => void) | undefined, event: E): void => {
  if (!listener) return
  try {
    listener(event)
  } catch (error) {
    queueMicrotask(() => {
      throw error
    })
  }
}
