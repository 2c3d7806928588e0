import { byPlace } from '../analysis/locations.ts'
import type { Level, Touch } from '../report.ts'

const LEVELS: readonly Level[] = ['major', 'minor', 'patch']

const keyOf = ({ change }: Touch) => JSON.stringify(change)

/** The heaviest first, then by operation; one change that several projects meet becomes one. */
export const sortTouches = (touches: readonly Touch[]): Touch[] => {
  const merged = new Map<string, Touch>()
  for (const touch of touches) {
    const known = merged.get(keyOf(touch))
    const joined = known && {
      ...known,
      locations: [...known.locations, ...touch.locations].sort(byPlace),
      isCertain: known.isCertain && touch.isCertain,
      isFixable: known.isFixable && touch.isFixable,
    }
    merged.set(keyOf(touch), joined ?? touch)
  }
  return [...merged.values()].sort((a, b) => {
    const level = LEVELS.indexOf(a.change.level) - LEVELS.indexOf(b.change.level)
    const [left = '', right = ''] = [a.change.operation, b.change.operation]
    return level || (left < right ? -1 : left > right ? 1 : 0)
  })
}
