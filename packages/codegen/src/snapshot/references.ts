import { isObject, type Json, type JsonObject } from './json.ts'

const PREFIX = '#/components/'

/** Every `$ref` in the value, schemas' property names aside: the documents have no property of that name. */
const referencesIn = (value: Json): string[] => {
  if (Array.isArray(value)) return (value as readonly Json[]).flatMap(referencesIn)
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, item]) =>
    key === '$ref' && typeof item === 'string' ? [item] : referencesIn(item),
  )
}

/** The component a reference points to; undefined if there is none. */
const resolveComponent = (components: JsonObject, reference: string): Json | undefined => {
  if (!reference.startsWith(PREFIX)) return undefined
  const [section = '', name = '', ...deeper] = reference.slice(PREFIX.length).split('/').map(unescape)
  const group = components[section]
  return deeper.length === 0 && isObject(group) && Object.hasOwn(group, name) ? group[name] : undefined
}

/** JSON Pointer's own escapes (RFC 6901). */
const unescape = (segment: string): string => segment.replaceAll('~1', '/').replaceAll('~0', '~')

/**
 * The new components, with those of the old ones that the kept operations still point to, directly or through others.
 * Where both know a name the new one holds.
 */
export const keepReferenced = (next: JsonObject, previous: JsonObject, kept: readonly Json[]): JsonObject => {
  const result: Record<string, Record<string, Json>> = Object.fromEntries(
    Object.entries(next).map(([section, group]) => [section, isObject(group) ? { ...group } : {}]),
  )
  const open = kept.flatMap(referencesIn)
  for (let reference = open.pop(); reference !== undefined; reference = open.pop()) {
    if (resolveComponent(result, reference) !== undefined) continue
    const component = resolveComponent(previous, reference)
    if (component === undefined) continue
    const [section = '', name = ''] = reference.slice(PREFIX.length).split('/').map(unescape)
    result[section] = { ...result[section], [name]: component }
    open.push(...referencesIn(component))
  }
  return result
}
