import { documentationUrl } from './documentation-url.ts'
import { METHODS } from './document.ts'
import { isObject, type Json, type JsonObject } from './json.ts'
import { byCodeUnit, fromSorted, sortKeys } from './order.ts'
import { type CanonicalOptions, canonicalObject } from './walk.ts'

const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? (value as readonly Json[]) : [])
const objectOf = (value: Json | undefined): JsonObject => (isObject(value) ? value : {})

const without = (object: JsonObject, ...keys: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key)))

/** `deprecated: false` and its like say what their absence says. */
const dropFalse = (operation: JsonObject): JsonObject =>
  without(
    operation,
    ...['deprecated', 'x-docs-hidden', 'x-recommended'].filter((key) => operation[key] === false),
    ...(listOf(operation['parameters']).length === 0 ? ['parameters'] : []),
  )

const parameterId = (parameter: Json): string =>
  isObject(parameter) ? JSON.stringify([parameter['name'], parameter['in'], parameter['$ref']]) : ''

/** Parameters of the path item hold for each of its operations, unless the operation has one of that name and place. */
const withShared = (operation: JsonObject, shared: readonly Json[]): JsonObject => {
  const own = listOf(operation['parameters'])
  const names = new Set(own.map(parameterId))
  return { ...operation, parameters: [...own, ...shared.filter((parameter) => !names.has(parameterId(parameter)))] }
}

const canonicalOperation = (
  path: string,
  published: JsonObject,
  shared: readonly Json[],
  options: CanonicalOptions,
) => {
  const raw = withShared(published, shared)
  const docs = objectOf(raw['externalDocs'])
  const url = raw['x-docs-hidden'] === true ? undefined : (docs['url'] ?? documentationUrl(path, raw))
  const kept = options.keepProse === true ? docs : {}
  const operation = canonicalObject('operation', without(raw, 'operationId', 'externalDocs'), options)
  const entries = Object.entries(dropFalse(objectOf(operation)))
  return fromSorted(url === undefined ? entries : [...entries, ['externalDocs', sortKeys({ ...kept, url })]])
}

const canonicalPaths = (paths: JsonObject, options: CanonicalOptions): JsonObject =>
  fromSorted(
    Object.entries(paths).map(([path, item]) => {
      const shared = listOf(objectOf(item)['parameters'])
      const operations = METHODS.flatMap((method) => {
        const operation = objectOf(item)[method]
        return isObject(operation) ? [[method, canonicalOperation(path, operation, shared, options)] as const] : []
      })
      return [path, fromSorted(operations)] as const
    }),
  )

/** The tags that some operation carries, by name: a tag of nothing says nothing. */
const canonicalTags = (tags: readonly Json[], paths: JsonObject, options: CanonicalOptions): Json[] => {
  const operations = Object.values(paths).flatMap((item) => Object.values(objectOf(item)))
  const used = new Set(operations.flatMap((operation) => listOf(objectOf(operation)['tags'])))
  const nameOf = (tag: Json): string => {
    const { name } = objectOf(tag)
    return typeof name === 'string' ? name : ''
  }
  return tags
    .filter((tag) => used.has(nameOf(tag)))
    .map((tag) => canonicalObject('tag', tag, options))
    .sort((a, b) => byCodeUnit(nameOf(a), nameOf(b)))
}

/**
 * The document as the snapshot holds it: the same interface is the same bytes, however it was ordered and worded.
 * Applying it twice changes nothing. What no call depends on is dropped: words (unless kept), published operationIds
 * (renamed by the hundred, once not even unique), and the release id, which has its place in the lock.
 */
export const canonical = (document: JsonObject, options: CanonicalOptions = {}): JsonObject => {
  const { openapi = '', info, servers, tags, components, paths, ...others } = document
  const { title = '', version = '' } = objectOf(info)
  const canonicalised = canonicalPaths(objectOf(paths), options)
  const rest = Object.entries(without(others, 'x-openapi-release-id')).filter(
    ([key]) => options.keepProse === true || !(key.startsWith('x-') || key === 'externalDocs'),
  )
  return fromSorted([
    ...rest.map(([key, value]) => [key, sortKeys(value)] as const),
    ['openapi', openapi],
    ['info', options.keepProse === true ? sortKeys(objectOf(info)) : { title, version }],
    ['servers', listOf(servers).map((server) => canonicalObject('server', server, options))],
    ['tags', canonicalTags(listOf(tags), canonicalised, options)],
    ['components', canonicalObject('components', objectOf(components), options)],
    ['paths', canonicalised],
  ])
}
