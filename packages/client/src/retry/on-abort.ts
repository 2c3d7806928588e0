const actionsOf = new WeakMap<AbortSignal, Set<() => void>>()

/**
 * Runs `action` when `signal` ends a call. All calls of one signal share one listener, because Node warns of a leak from
 * the eleventh on. A signal that has ended already tells nobody any more, so that the action runs by itself, in a moment.
 * @returns takes the action back
 */
export const onAbort = (signal: AbortSignal, action: () => void): (() => void) => {
  const actions = actionsOf.get(signal) ?? new Set()
  if (!actionsOf.has(signal)) {
    actionsOf.set(signal, actions)
    const runAll = () => {
      for (const each of [...actions]) each()
    }
    signal.addEventListener('abort', runAll, { once: true })
  }
  actions.add(action)
  if (signal.aborted) {
    queueMicrotask(() => {
      if (actions.delete(action)) action()
    })
  }
  return () => {
    actions.delete(action)
  }
}
