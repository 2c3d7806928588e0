import { distance } from '@justoneapi/guide/nearest'
import type { Entry } from './entries.ts'
import { lettersOf } from './resolve.ts'

const wordsOf = (typed: string) =>
  typed
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word.length > 1 && !['api', 'get'].includes(word))

const formsOf = ({ short, family, platform }: Entry) =>
  [short, family, family.slice(platform.length + 1)].map(lettersOf).filter(Boolean)

/** Operations that somebody may have meant: nearly the same letters first, then those that hold all the words. */
export const suggest = (typed: string, entries: readonly Entry[], count = 5): Entry[] => {
  const letters = lettersOf(typed)
  const words = wordsOf(typed)
  if (letters === '') return []
  const limit = Math.max(2, Math.floor(letters.length / 4))
  return entries
    .map((entry) => {
      const far = Math.min(...formsOf(entry).map((form) => distance(letters, form)))
      const holdsAll = words.length > 0 && words.every((word) => entry.short.toLowerCase().includes(word))
      return { entry, score: far <= limit ? far : holdsAll ? 100 + entry.short.length : Infinity }
    })
    .filter(({ score }) => score < Infinity)
    .sort((a, b) => a.score - b.score || (a.entry.short < b.entry.short ? -1 : 1))
    .slice(0, count)
    .map(({ entry }) => entry)
}
