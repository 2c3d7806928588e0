import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { operationName } from '@justoneapi/schema/names'
import { byCodeUnit } from '../bundle/document.ts'
import type { Schema } from './schema/schema.ts'

/** What is known of the `data` of an operation. */
export interface ResponseSchema {
  readonly path: string
  readonly schema: Schema
}

/** The schemas of `openapi/responses`, by platform and by the operation's name. */
export type Responses = ReadonlyMap<string, ReadonlyMap<string, ResponseSchema>>

/**
 * Reads `openapi/responses`.
 * @throws Error that names the file, if one is not what `spec:examples` writes
 */
export const readResponses = async (folder: string): Promise<Responses> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort(byCodeUnit)
  const responses = new Map<string, Map<string, ResponseSchema>>()
  for (const file of files) {
    const schema = JSON.parse(await readFile(file, 'utf8')) as Schema
    const path = schema['x-inferred-from']?.path
    if (path === undefined) throw new Error(`${file}: no "x-inferred-from"; run pnpm spec:examples`)
    const { platform, name } = operationName(path)
    const known = responses.get(platform) ?? new Map<string, ResponseSchema>()
    responses.set(platform, known.set(name, { path, schema }))
  }
  return responses
}

/** The same by path. */
export const schemasByPath = (responses: Responses): Map<string, Schema> =>
  new Map([...responses.values()].flatMap((each) => [...each.values()].map(({ path, schema }) => [path, schema])))
