import { isDeepStrictEqual } from 'node:util'
import type { Document, Tag } from '../../bundle/document.ts'
import type { Finding } from '../change.ts'

type Rule = (before: Document, after: Document) => Finding[]

/** Consumers choose a server by its environment. */
const serversOf = ({ servers = [] }: Document) =>
  new Map(
    servers.map((server: { url: string; 'x-environment'?: string }) => [
      server['x-environment'] ?? server.url,
      server.url,
    ]),
  )

const servers: Rule = (before, after) => {
  const [was, is] = [serversOf(before), serversOf(after)]
  return [
    ...[...was.keys()].filter((key) => !is.has(key)).map((key): Finding => ({ kind: 'server-removed', before: key })),
    ...[...is.keys()].filter((key) => !was.has(key)).map((key): Finding => ({ kind: 'server-added', after: key })),
    ...[...was].flatMap(([key, url]): Finding[] => {
      const now = is.get(key)
      return now === undefined || now === url ? [] : [{ kind: 'server-changed', before: url, after: now }]
    }),
  ]
}

/** Titles and other names of platforms that are there before and after. */
const platformWords: Rule = ({ tags: was = [] }, { tags: is = [] }) => {
  const wordsOf = ({ 'x-title': title, 'x-aliases': aliases }: Tag) => [title?.en, title?.zh, aliases]
  const before = new Map(was.map((tag) => [tag.name, tag]))
  const changed = is.filter((tag) => {
    const old = before.get(tag.name)
    return old !== undefined && !isDeepStrictEqual(wordsOf(old), wordsOf(tag))
  })
  return changed.length > 0 ? [{ kind: 'words-changed', after: changed.map(({ name }) => name) }] : []
}

const RULES: readonly Rule[] = [servers, platformWords]

/** What changed outside of operations. */
export const compareWhole = (before: Document, after: Document): Finding[] =>
  RULES.flatMap((rule) => rule(before, after))
