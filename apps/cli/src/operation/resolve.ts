import type { Entry } from './entries.ts'

/** What a typed name means. `version` says that the version was left out, so one of the family has to be chosen. */
export type Resolution =
  | { readonly kind: 'found'; readonly entry: Entry }
  | { readonly kind: 'version'; readonly entries: readonly Entry[] }
  | { readonly kind: 'ambiguous'; readonly entries: readonly Entry[] }
  | { readonly kind: 'unknown' }

/** Id, path and short name of an operation are the same letters: `douyinxingtugetkolspreadinfov1`. */
export const lettersOf = (typed: string): string =>
  typed
    .trim()
    .replace(/^(GET|POST)\s+/i, '')
    .replace(/^https?:\/\/[^/]+/i, '')
    .replace(/[?#].*$/, '')
    .replace(/^\/?api\//, '')
    .toLowerCase()
    .replace(/[^a-z\d]/g, '')

const withoutPlatform = (text: string, platform: string) => text.slice(platform.length + 1)

/** How an operation may be written, the more exact forms first. */
const FORMS: readonly ((entry: Entry) => string)[] = [
  ({ short }) => short,
  ({ id }) => id,
  ({ short, platform }) => withoutPlatform(short, platform),
  ({ family }) => family,
  ({ family, platform }) => withoutPlatform(family, platform),
]

/** Names that say which family is meant without its platform, such as `get-kol-spread-info`. */
export const plainNames = (entries: readonly Entry[]): string[] => {
  const familiesOf = new Map<string, Set<string>>()
  for (const { family, platform } of entries) {
    const name = withoutPlatform(family, platform)
    familiesOf.set(name, (familiesOf.get(name) ?? new Set()).add(family))
  }
  return [...familiesOf].flatMap(([name, families]) => (families.size === 1 ? name : []))
}

/** Finds the operation that somebody typed, by id, path, or the short form of either. */
export const resolve = (typed: string, entries: readonly Entry[]): Resolution => {
  const letters = lettersOf(typed)
  // `search/v1` without its platform is a version and names nothing.
  if (letters === '' || /^v\d+$/.test(letters)) return { kind: 'unknown' }
  for (const form of FORMS) {
    const found = entries.filter((entry) => lettersOf(form(entry)) === letters)
    const [first] = found
    if (!first) continue
    if (found.length === 1 && lettersOf(first.short).endsWith(letters)) return { kind: 'found', entry: first }
    const isOneFamily = found.every(({ family }) => family === first.family)
    return isOneFamily ? { kind: 'version', entries: found } : { kind: 'ambiguous', entries: found }
  }
  return { kind: 'unknown' }
}
