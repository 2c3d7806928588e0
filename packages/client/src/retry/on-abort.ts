const actionsOf = new WeakMap<AbortSignal, Set<() => void>>()

/**
 * Runs `action` when `signal` ends a call. All calls of one signal share one listener, because Node warns of a leak from
 * the eleventh on.
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
  return () => {
    actions.delete(action)
  }
}
