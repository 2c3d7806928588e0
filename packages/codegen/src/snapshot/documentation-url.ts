import type { JsonObject } from './json.ts'

const SITE = 'https://docs.justoneapi.com/en/api'

/** Text as the vendor's site turns it into an address: lower case, dashes, nothing but letters, digits and Chinese. */
const slug = (text: string): string =>
  text
    .toLowerCase()
    .trim()
    .replace(/\s+/g, '-')
    .replace(/[^\u4e00-\u9fa5a-z0-9-]+/g, '')
    .replace(/-+/g, '-')
    .replace(/^-+|-+$/g, '')

/**
 * The documentation page of an operation. The vendor makes its name from the tag, the summary without a trailing
 * "(V1)", the version (or, where there is none, the end of the path) and a mark on deprecated operations.
 * Undefined where there is no page: hidden operations have none, and neither has one without tag or summary.
 */
export const documentationUrl = (path: string, operation: JsonObject): string | undefined => {
  const { summary, tags, deprecated } = operation
  const tag: unknown = Array.isArray(tags) ? tags[0] : undefined
  if (operation['x-docs-hidden'] === true || typeof summary !== 'string' || typeof tag !== 'string') return undefined
  const declared = operation['x-api-version']
  const version = typeof declared === 'string' ? declared : (path.split('/').at(-1) ?? '')
  const title = summary.replace(/\s*\((V\d+)\)\s*$/i, '')
  const mark = deprecated === true ? ' Deprecated' : ''
  return `${SITE}/${slug(tag)}/${slug(`${title} (${version.toUpperCase()})${mark}`)}`
}
