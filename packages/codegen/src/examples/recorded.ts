import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { operationName } from '@justoneapi/schema/names'
import { byCodeUnit } from '../bundle/document.ts'
import { dataOf, isEnvelope, readPublished, timeOf, type ReadExample } from './example.ts'
import { isObject, JsonTextError, parseJson, type JsonObject, type JsonValue } from './json.ts'

/** Finds the path of an operation by any of its names, or `undefined`. */
export type FindOperation = (name: string) => string | undefined

/** An operation goes by its path and by its name in the client, `douyinXingtu.getKolSpreadInfoV1`, case and platform spelling aside. */
export const operationFinder = (paths: readonly string[]): FindOperation => {
  const names = new Map<string, string>()
  for (const path of paths) {
    const { platform, key, name } = operationName(path)
    for (const each of [path, `${key}.${name}`, `${platform}.${name}`]) names.set(each.toLowerCase(), path)
  }
  return (name) => names.get(name.toLowerCase())
}

/** `douyin-xingtu/getKolSpreadInfoV1.2.json` and `douyinXingtu.getKolSpreadInfoV1.json` tell their operation. */
export const operationOfFile = (file: string, find: FindOperation): string | undefined => {
  const parts = file.replaceAll('\\', '/').split(/[/.]/)
  for (let at = 0; at < parts.length - 1; at++) {
    const path = find(`${parts[at] ?? ''}.${parts[at + 1] ?? ''}`)
    if (path !== undefined) return path
  }
  return undefined
}

const WRAPPER_KEYS = new Set(['operation', 'checkedAt', 'answer', 'data'])

/** A sample that says itself what it is of: `{ operation, checkedAt?, answer | data }`. */
const isWrapper = (value: JsonValue): value is JsonObject & { operation: string } =>
  isObject(value) &&
  typeof value['operation'] === 'string' &&
  Object.hasOwn(value, 'answer') !== Object.hasOwn(value, 'data') &&
  Object.keys(value).every((key) => WRAPPER_KEYS.has(key))

const unreadable = (reason: string): ReadExample => ({ kind: 'unreadable', reason })

const recorded = (path: string | undefined, data: JsonValue | undefined, time: JsonValue | undefined): ReadExample => {
  if (path === undefined) return unreadable('no operation: name it in the file name or in the field "operation"')
  if (data === undefined) return { kind: 'none', reason: 'the answer is no success' }
  const checkedAt = timeOf(time)
  return { kind: 'example', example: { path, data, source: { source: 'recorded', ...(checkedAt && { checkedAt }) } } }
}

/**
 * Reads a sample that a user recorded: a wrapper, a whole answer of the API, a whole answer of the example address, or
 * bare `data`. Of the first and the third the content tells the operation, of the others the file's name.
 */
export const readRecorded = (file: string, text: string, find: FindOperation): ReadExample => {
  let value: JsonValue
  try {
    value = parseJson(text)
  } catch (error) {
    return unreadable(error instanceof JsonTextError ? error.message : 'not JSON')
  }
  if (isWrapper(value)) {
    const { operation, checkedAt, answer, data } = value
    const path = find(operation)
    // The name is not repeated: the field may hold anything.
    if (path === undefined) return unreadable('the field "operation" names no operation of the snapshot')
    return recorded(path, answer === undefined ? data : dataOf(answer), checkedAt ?? envelopeTime(answer))
  }
  if (isEnvelope(value)) {
    const api = isObject(value.data) && Object.hasOwn(value.data, 'example') ? value.data['api'] : undefined
    const path = typeof api === 'string' ? find(api) : undefined
    if (path !== undefined) return readPublished(path, text)
    return recorded(operationOfFile(file, find), dataOf(value), value.recordTime)
  }
  return recorded(operationOfFile(file, find), value, undefined)
}

const envelopeTime = (answer: JsonValue | undefined): JsonValue | undefined =>
  isObject(answer) ? answer['recordTime'] : undefined

/** Everything below a folder that is a sample, with what each file gave, in the order of the names. */
export const readRecordings = async (
  folder: string,
  find: FindOperation,
): Promise<{ readonly file: string; readonly read: ReadExample }[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '.').length + 1))
    .sort(byCodeUnit)
  return Promise.all(
    files.map(async (file) => ({ file, read: readRecorded(file, await readFile(join(folder, file), 'utf8'), find) })),
  )
}
