import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createCache } from './cache.ts'
import { readPublished } from './example.ts'
import { inferShape } from './infer/infer.ts'
import { readResponses, schemasByPath } from './responses.ts'
import { createValidator, toPlain } from './schema/validator.ts'
import { toSchema } from './schema/to-schema.ts'

const root = join(import.meta.dirname, '../../../..')
const schemas = schemasByPath(await readResponses(join(root, 'openapi/responses')))
const cache = createCache(join(root, '.cache/examples'))
const texts = await Promise.all([...schemas.keys()].map(async (path) => ({ path, text: await cache.read(path) })))
const cached = texts.flatMap(({ path, text }) => (text === undefined ? [] : [{ path, text }]))

/** Examples are not in the repository: this runs where `pnpm spec:examples` has run. */
describe.skipIf(cached.length === 0)('every published example', () => {
  const examples = cached.map(({ path, text }) => {
    const read = readPublished(path, text)
    return { path, data: read.kind === 'example' ? read.example.data : null }
  })

  test('fits the schema inferred from it', { timeout: 60_000 }, () => {
    const misfits = examples.filter(({ data }) => createValidator(toSchema(inferShape(data)))(toPlain(data)).length > 0)
    expect(misfits.map(({ path }) => path)).toEqual([])
  })

  test('fits the schema of all examples of its operation', { timeout: 60_000 }, () => {
    const misfits = examples.filter(({ path, data }) => {
      const schema = schemas.get(path)
      return schema === undefined || createValidator(schema)(toPlain(data)).length > 0
    })
    expect(misfits.map(({ path }) => path)).toEqual([])
  })
})
