import { toJsonSchema } from '@valibot/to-json-schema'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { parseScenario } from '../src/files.ts'
import { scenarioSchema } from '../src/scenario/schema.ts'
import published from '../scenario.schema.json' with { type: 'json' }

test('the published schema is the one that scenarios are checked by (write it anew: vitest run test/scenario-schema -u)', async () => {
  // What only a function can check (names of operations, the sum of rates) is left out.
  const schema = toJsonSchema(scenarioSchema, { errorMode: 'ignore' })
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot('../scenario.schema.json')
})

const validate = new Ajv({ strict: false }).compile(published)

test.each([
  ['{}', true],
  ['{ latency: [20, 80], rates: { 301: 0.5 }, limits: { "*": { calls: 1, seconds: 0.5 } } }', true],
  ['{ rules: [{ operation: ["tiktok/*"], calls: { first: 1, per: arguments }, fault: hang, latency: 5 }] }', true],
  ['{ rules: [{ arguments: { kolId: [1, "2", true] }, data: { a: [] }, retryAfter: 3 }] }', true],
  ['{ rule: [] }', false],
  ['{ rules: [{ fault: hung }] }', false],
  ['{ rules: [{ code: 999 }] }', false],
  ['{ rates: { 999: 0.5 } }', false],
  ['{ rates: { 301: 1.5 } }', false],
  ['{ limits: { "*": { calls: 1 } } }', false],
  ['{ latency: [1, 2, 3] }', false],
])('an editor and the mock agree on %s', (text, isRight) => {
  const parse = () => parseScenario(text, { file: 'a.yaml' })
  if (isRight) expect(validate(parse())).toBe(true)
  else {
    expect(parse).toThrow()
    expect(validate(JSON.parse(text.replace(/(\w+):/g, '"$1":').replace('hung', '"hung"')))).toBe(false)
  }
})
