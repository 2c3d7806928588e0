import { isObject, type JsonObject, parseJson } from '../snapshot/index.ts'
import { PullError } from './errors.ts'

const refuse = (source: string, reason: string): never => {
  throw new PullError(`${source}: ${reason}`)
}

/** V8 says where it gave up; at the very end it is a text that stops in the middle. */
const isTruncated = (message: string, length: number): boolean => {
  const position = /position (\d+)/.exec(message)?.[1]
  return /end of JSON input|Unterminated/.test(message) || (position !== undefined && Number(position) >= length)
}

const parse = (source: string, text: string): unknown => {
  try {
    return parseJson(text)
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    if (isTruncated(message, text.length))
      return refuse(source, `the document stops in the middle, after ${text.length} characters (truncated?)`)
    // The platform's message quotes the text; the place alone says enough.
    const position = /position \d+/.exec(message)?.[0]
    return refuse(source, `not JSON${position === undefined ? '' : ` (${position})`}`)
  }
}

const checkVersion = (source: string, { openapi, swagger }: JsonObject): void => {
  if (typeof openapi === 'string' && /^3\.1\.\d+$/.test(openapi)) return
  // 3.0 writes nullable types and exclusive limits in another way: reading it as 3.1 would be wrong without a word.
  const only = 'only 3.1 is read'
  if (typeof swagger === 'string') refuse(source, `a Swagger ${swagger} document; ${only}`)
  if (openapi === undefined) refuse(source, 'JSON, but not an OpenAPI document: it has no "openapi" field')
  refuse(source, `OpenAPI ${JSON.stringify(openapi)}; ${only}`)
}

/**
 * Text to an OpenAPI 3.1 document with at least one path; what stands below is for `validate`.
 * @param source - names the source in messages
 * @throws PullError
 */
export const readDocument = (source: string, text: string, contentType?: string): JsonObject => {
  if (text.trim() === '') refuse(source, 'an empty answer')
  if (/^text\/html\b/i.test(contentType ?? '') || text.trimStart().startsWith('<'))
    refuse(source, 'an HTML page instead of JSON (a wrong address, or a login or error page in between)')
  const value = parse(source, text)
  if (!isObject(value)) return refuse(source, 'JSON, but not an OpenAPI document: it is no object')
  checkVersion(source, value)
  if (!isObject(value['paths'])) return refuse(source, 'the document has no "paths"')
  if (Object.keys(value['paths']).length === 0) return refuse(source, 'the document has no path in "paths"')
  return value
}
