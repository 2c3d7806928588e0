import { distance } from '../nearest.ts'
import type { Indexed } from './index-of.ts'

/** Words that say nothing about which operation is meant. */
const FILLERS = new Set(['get', 'the', 'a', 'an', 'of', 'for', 'from', 'to', 'in', 'on', 'by', 'and', 'api', 'data', 'all', '的', '和', '获取', '查询', '接口', '数据']) // prettier-ignore

const HAN = /\p{Script=Han}+/gu

/** Cuts a run of Chinese into the longest pieces that stand in some text: `小红书笔记评论` into three words. */
const cutRun = (run: string, corpus: string): string[] => {
  const pieces: string[] = []
  for (let at = 0; at < run.length;) {
    let end = run.length
    while (end > at + 1 && !corpus.includes(run.slice(at, end))) end--
    pieces.push(run.slice(at, end))
    at = end
  }
  return pieces
}

/** A word in its parts: Chinese cut where it can be, Latin letters beside it on their own. */
const cut = (word: string, corpus: string): string[] =>
  corpus.includes(word)
    ? [word]
    : word
        .replace(HAN, (run) => ` ${cutRun(run, corpus).join(' ')} `)
        .split(/\s+/)
        .filter(Boolean)

export interface ReadWords {
  /** What is looked for: every one of these has to be found. */
  readonly words: readonly string[]
  /** Misspelt words and what was taken instead. */
  readonly corrected: readonly (readonly [string, string])[]
}

const vocabularyOf = (index: readonly Indexed[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const { fields } of index) {
    for (const field of fields) for (const word of field.words()) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}

/** A long word may have two wrong letters, a shorter one a single one. */
const tolerance = (word: string) => (word.length > 5 ? 2 : word.length > 3 ? 1 : 0)

const correct = (word: string, vocabulary: ReadonlyMap<string, number>): string | undefined => {
  let best: { text: string; far: number; count: number } | undefined
  for (const [text, count] of vocabulary) {
    if (Math.abs(text.length - word.length) > tolerance(word)) continue
    const far = distance(word, text)
    if (far > tolerance(word)) continue
    if (!best || far < best.far || (far === best.far && count > best.count)) best = { text, far, count }
  }
  return best?.text
}

/**
 * What somebody typed, as words that can be looked for.
 * @param isKnown whether a word is found anywhere as it stands
 */
export const readWords = (
  typed: readonly string[],
  index: readonly Indexed[],
  isKnown: (word: string) => boolean,
): ReadWords => {
  const hasHan = typed.some((word) => /\p{Script=Han}/u.test(word))
  const corpus = hasHan ? index.flatMap(({ fields }) => fields.map(({ text }) => text)).join('\n') : ''
  const parts = typed
    .flatMap((text) => text.toLowerCase().split(/[\s,，、;；]+/))
    // Every path begins so; none is told from another by it.
    .map((word) => word.replace(/^\/?api\//, ''))
    .filter(Boolean)
    .flatMap((word) => (hasHan && /\p{Script=Han}/u.test(word) ? cut(word, corpus) : [word]))
  const telling = parts.filter((word) => !FILLERS.has(word))
  const corrected: (readonly [string, string])[] = []
  let vocabulary: Map<string, number> | undefined
  const words = (telling.length > 0 ? telling : parts).map((word) => {
    if (isKnown(word)) return word
    const near = correct(word, (vocabulary ??= vocabularyOf(index)))
    if (near === undefined) return word
    corrected.push([word, near])
    return near
  })
  return { words, corrected }
}
