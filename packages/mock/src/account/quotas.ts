import { findOperations } from '../scenario/known-operations.ts'
import type { RateLimit } from '../scenario/scenario.ts'
import { shanghaiDay } from './shanghai.ts'

/** What is set for an operation by the first entry that names it. */
const byOperation = <Setting>(settings: Readonly<Record<string, Setting>> = {}): ReadonlyMap<string, Setting> => {
  const found = new Map<string, Setting>()
  for (const [pattern, setting] of Object.entries(settings)) {
    for (const { id } of findOperations(pattern)) if (!found.has(id)) found.set(id, setting)
  }
  return found
}

/** Successes of each operation on the day of Shanghai. */
export const createQuotas = (quotas: Readonly<Record<string, number>> | undefined, now: () => number) => {
  const most = byOperation(quotas)
  const used = new Map<string, { day: number; count: number }>()
  const today = (operation: string) => {
    const day = shanghaiDay(now())
    const entry = used.get(operation)
    return entry?.day === day ? entry : { day, count: 0 }
  }
  return {
    isReached: (operation: string): boolean => today(operation).count >= (most.get(operation) ?? Infinity),
    take: (operation: string): void => {
      if (!most.has(operation)) return
      const { day, count } = today(operation)
      used.set(operation, { day, count: count + 1 })
    },
  }
}

/** Calls of each operation in windows of time that follow one another. */
export const createLimits = (limits: Readonly<Record<string, RateLimit>> | undefined, now: () => number) => {
  const most = byOperation(limits)
  const windows = new Map<string, { endsAt: number; count: number }>()
  /** Takes a place in the window; when there is none, the seconds until the next. */
  return (operation: string): number | undefined => {
    const limit = most.get(operation)
    if (!limit) return undefined
    const at = now()
    const current = windows.get(operation)
    const window = current && at < current.endsAt ? current : { endsAt: at + limit.seconds * 1000, count: 0 }
    windows.set(operation, window)
    if (window.count >= limit.calls) return Math.ceil((window.endsAt - at) / 1000)
    window.count += 1
    return undefined
  }
}
