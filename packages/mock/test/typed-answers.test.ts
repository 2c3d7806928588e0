import { loadOperations } from '@justoneapi/schema/operations'
import { loadResponses } from '@justoneapi/schema/responses'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { createMockFetch } from '../src/index.ts'
import { requestOf, validArguments } from './valid-arguments.ts'

const ajv = new Ajv2020({ strict: false, formats: { int64: true } })

// A schema is compiled for each operation, which takes its time on a busy machine.
test('every operation whose data is typed answers with data of that type', { timeout: 120_000 }, async () => {
  const mockFetch = createMockFetch()
  const wrong: string[] = []
  let checked = 0
  for (const operation of await loadOperations()) {
    const schema = (await loadResponses(operation.platform))[operation.id.slice(operation.id.indexOf('.') + 1)]
    if (!schema) continue
    const response = await mockFetch(requestOf(operation, validArguments(operation)))
    const { data } = (await response.json()) as { data: unknown }
    if (!ajv.validate(schema, data)) wrong.push(`${operation.id}: ${ajv.errorsText()}`)
    checked += 1
  }
  expect(wrong).toEqual([])
  expect(checked).toBeGreaterThan(150)
})
