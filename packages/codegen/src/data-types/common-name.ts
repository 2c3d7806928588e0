import type { Shape } from '../examples/infer/shape.ts'
import { pascalCase, wordsOf } from './words.ts'

/** Names that say nothing about what is inside. */
const VAGUE = new Set(
  (
    'data item items list info node type from value result content detail entity object record struct vo dto model ' +
    'component params extra text url id'
  ).split(' '),
)

export const isVague = (host: string): boolean => wordsOf(host).every((word) => VAGUE.has(word.toLowerCase()))

const lower = (host: string) => wordsOf(host).map((word) => word.toLowerCase())

/** The words that all names have, in the order of the shortest. */
const commonWords = (hosts: readonly string[]): string[] => {
  const all = hosts.map(lower)
  const [shortest = []] = all.toSorted((left, right) => left.length - right.length)
  return shortest.filter((word) => all.every((words) => words.includes(word)))
}

/** The address of a picture or a video, with its size. */
export const isSizedUrl = (record: Shape): boolean => {
  const names = [...(record.object?.fields.keys() ?? [])].map((name) => name.toLowerCase())
  return names.includes('width') && names.includes('height') && names.some((name) => /^ur[il]/.test(name))
}

/**
 * One name for an object that stands in fields of several names: the words they share (`top_reviews`, `reviews`), what it
 * is in (`sizes` of `{ large, medium, small }` has a `SizesEntry`), both names if there are two, or what its own fields
 * show (`{ cdn, url }` is a `CdnUrl`). The first name only if nothing fits all.
 */
export const commonName = (hosts: readonly string[], record: Shape, parentName?: string): string => {
  const telling = hosts.filter((host) => !isVague(host))
  const names = [...new Set((telling.length > 0 ? telling : hosts).map(pascalCase))]
  const [first = '', second] = names
  if (second === undefined) return first
  const shared = commonWords(telling)
  if (shared.length > 0 && !isVague(shared.join('_'))) return pascalCase(shared.join('_'))
  if (parentName !== undefined && names.length > 2) return `${parentName}Entry`
  if (isSizedUrl(record)) return 'SizedUrl'
  if (names.length === 2) return `${first}Or${second}`
  const fields = [...(record.object?.fields.keys() ?? [])]
  return fields.length <= 3 ? pascalCase(fields.join('_')) : first
}
