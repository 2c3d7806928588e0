/**
 * `Promise.all` over a list with a bound on how many run at once; results in the list's order. The first failure stops
 * the rest: nothing new is started, and the signal given to those under way is aborted. It settles when all have ended.
 */
export const mapLimit = async <Item, Result>(
  items: readonly Item[],
  limit: number,
  work: (item: Item, signal: AbortSignal) => Promise<Result>,
  outer?: AbortSignal,
): Promise<Result[]> => {
  const controller = new AbortController()
  const stop = () => {
    controller.abort(outer?.reason)
  }
  outer?.addEventListener('abort', stop, { once: true })
  const results: Result[] = []
  let failure: { readonly error: unknown } | undefined
  let next = 0
  const run = async (): Promise<void> => {
    while (next < items.length && failure === undefined) {
      const index = next++
      try {
        // The index is below the length, so there is an item.
        results[index] = await work(items[index] as Item, controller.signal)
      } catch (error) {
        failure ??= { error }
        controller.abort(error)
      }
    }
  }
  try {
    outer?.throwIfAborted()
    await Promise.all(Array.from({ length: Math.min(limit, items.length) }, run))
  } finally {
    outer?.removeEventListener('abort', stop)
  }
  if (failure !== undefined) throw failure.error
  return results
}
