import { joinChinese } from './chinese.ts'
import { entryOf, type Words } from './glossary.ts'
import { beginsWithPhrase, type Phrase, phraseOf, sentenceCase } from './phrase.ts'
import { splitName } from './split-name.ts'

/** Say nothing about what is asked for. */
const SILENT_FIRST = new Set(['get', 'query'])
const SILENT_LAST = new Set(['query'])
/** Last segments that need the one before them: `note/noteId/detail`. */
const NEEDS_OWNER = new Set(['detail', 'details', 'info', 'list', 'search'])

const isVersion = (text: string) => /^v\d+$/i.test(text)
const isPlaceholder = (segment: string) => /[a-z]Id$|_id$|^\{.*\}$/.test(segment)

/** The words of a path that say what the operation is about. */
const subjectOf = (segments: readonly string[]): string[] => {
  const telling = segments.filter((segment) => !isPlaceholder(segment))
  const meaningful = (telling.length > 0 ? telling : segments)
    .map((segment) => splitName(segment).filter((word, index, all) => !(isVersion(word) && index === all.length - 1)))
    .filter((words) => words.length > 0)
  const last = meaningful.at(-1) ?? []
  const owner = meaningful.at(-2) ?? []
  const [only] = last
  if (last.length > 1 || only === undefined || !NEEDS_OWNER.has(only)) return last
  return only === 'search' ? [...last, ...owner] : [...owner, ...last]
}

const withoutSilence = (words: readonly string[]) => {
  const from = words.length > 1 && SILENT_FIRST.has(words[0] ?? '') ? 1 : 0
  const to = words.length - from > 1 && SILENT_LAST.has(words.at(-1) ?? '') ? words.length - 1 : words.length
  return words.slice(from, to)
}

/** The platform of a path: the segment behind `/api/`. */
export const platformOf = (path: string): string => path.split('/').filter(Boolean)[1] ?? ''

const segmentsOf = (path: string) =>
  path
    .split('/')
    .filter(Boolean)
    .slice(2)
    .filter((segment) => !isVersion(segment))

/** What two versions of an operation have in common. */
export const familyOf = (path: string): string => [platformOf(path), ...segmentsOf(path)].join('/')

/** Whether a path repeats the interface of the platform itself (`gw/api/…`) and is not one of the vendor's own names. */
export const isNative = (path: string): boolean => segmentsOf(path).length > 2

/**
 * The title of an operation by rule: the last telling segment of its path, without `get`, in the words of the glossary.
 * @example `/api/douyin-xingtu/get-kol-spread-info/v1` is "KOL spread info", 达人传播数据
 */
export const titleOf = (path: string, words: Words): Phrase => {
  const platform = platformOf(path)
  const subject = withoutSilence(subjectOf(segmentsOf(path)))
  if (subject.length === 0) {
    const title = entryOf(words.platforms, platform)?.title
    return title
      ? { ...title, unknown: [] }
      : { en: sentenceCase(platform) || path, zh: platform || path, unknown: [path] }
  }
  const [first = '', ...rest] = subject
  const verb = entryOf(words.verbs, first)
  if (!verb || rest.length === 0 || beginsWithPhrase(words.terms, platform, subject)) {
    const phrase = phraseOf(words.terms, platform, subject)
    return { ...phrase, en: sentenceCase(phrase.en) }
  }
  // "Search items", not "Search item list".
  const objects = rest.length > 1 && rest.at(-1) === 'list' ? rest.slice(0, -1) : rest
  const { en, zh, unknown } = phraseOf(words.terms, platform, objects, { plural: true })
  return { en: sentenceCase(`${verb.en} ${en}`), zh: joinChinese([verb.zh, zh]), unknown }
}
