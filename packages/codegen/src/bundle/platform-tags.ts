import { byCodeUnit, type Document, operationsOf, type Tag } from './document.ts'

/** The words of a platform, by the segment of its path. */
export type PlatformWords = Readonly<Record<string, { title: { en: string; zh: string }; aliases: readonly string[] }>>

/** One tag a platform, in place of the published ones. */
export const platformTags = (document: Document, words: PlatformWords): Tag[] => {
  const platforms = new Set(operationsOf(document).map(({ operation }) => operation['x-platform'] ?? ''))
  return [...platforms].sort(byCodeUnit).map((name) => ({
    name,
    'x-title': words[name]?.title ?? { en: name, zh: name },
    'x-aliases': [...(words[name]?.aliases ?? [])],
  }))
}
