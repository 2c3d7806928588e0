import { isObject, type Json, type JsonObject, operationsOf, sortKeys } from '../snapshot/index.ts'
import { PullError } from './errors.ts'

/** The document of one page, with the address it came from. */
export interface PageDocument {
  readonly source: string
  readonly document: JsonObject
}

/** Something a page says that another page may say too. */
interface Fact {
  readonly kind: string
  readonly name: string
  readonly value: Json
}

const objectOf = (value: Json | undefined): JsonObject => (isObject(value) ? value : {})
const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? (value as readonly Json[]) : [])
const same = (a: Json, b: Json): boolean => JSON.stringify(sortKeys(a)) === JSON.stringify(sortKeys(b))
const textOf = (value: Json | undefined): string => (typeof value === 'string' ? value : '')

const factsOf = (document: JsonObject): Fact[] => [
  ...['openapi', 'servers', 'x-openapi-release-id'].flatMap((name) => {
    const value = document[name]
    return value === undefined ? [] : [{ kind: 'field', name, value }]
  }),
  { kind: 'field', name: 'version', value: objectOf(document['info'])['version'] ?? '' },
  ...listOf(document['tags']).map((tag) => ({ kind: 'tag', name: textOf(objectOf(tag)['name']), value: tag })),
  ...Object.entries(objectOf(document['components'])).flatMap(([section, group]) =>
    Object.entries(objectOf(group)).map(([name, value]) => ({ kind: `components.${section}`, name, value })),
  ),
  ...operationsOf(document).map(({ method, path, operation }) => ({
    kind: `paths.${path}`,
    name: method,
    value: operation,
  })),
]

/** All facts, each once. Pages that disagree about one were published in two states of the interface. */
const collect = (pages: readonly PageDocument[]): Map<string, Record<string, Json>> => {
  const groups = new Map<string, Record<string, Json>>()
  const firstSource = new Map<string, string>()
  for (const { source, document } of pages) {
    for (const { kind, name, value } of factsOf(document)) {
      const known = groups.get(kind)?.[name]
      const key = `${kind} ${name}`
      if (known !== undefined && !same(known, value))
        throw new PullError(
          `${source}: disagrees with ${firstSource.get(key) ?? 'another page'} about ${key}; ` +
            'the site may have been published in between: pull again',
        )
      if (known !== undefined) continue
      firstSource.set(key, source)
      groups.set(kind, { ...groups.get(kind), [name]: value })
    }
  }
  return groups
}

/**
 * One document from the documents of single operations. They belong together only if they say the same about whatever
 * they share. The title of a page is its operation's; the one here is that of the vendor's combined documents.
 * @throws PullError naming the two pages that disagree
 */
export const mergePages = (pages: readonly PageDocument[]): JsonObject => {
  const groups = collect(pages)
  const below = (prefix: string): JsonObject =>
    Object.fromEntries(
      [...groups]
        .filter(([kind]) => kind.startsWith(prefix))
        .map(([kind, group]) => [kind.slice(prefix.length), group]),
    )
  const { version = '', ...fields } = groups.get('field') ?? {}
  return {
    ...fields,
    info: { title: 'OpenAPI definition', version },
    tags: Object.values(groups.get('tag') ?? {}),
    components: below('components.'),
    paths: below('paths.'),
  }
}
