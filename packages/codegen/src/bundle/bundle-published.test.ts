import { join } from 'node:path'
import { expect, test } from 'vitest'
import { operation, published } from '../snapshot/test-document.ts'
import { bundlePublished } from './bundle-published.ts'
import { operationsOf } from './document.ts'
import { readInputs } from './read-inputs.ts'

const inputs = await readInputs(join(import.meta.dirname, '../../../../openapi'))
const PATH = '/api/douyin-xingtu/get-kol-spread-info/v1'

test('an older document gets our names and words, and what they miss there is noted', () => {
  const older = published({ [PATH]: { get: operation() } })
  const { document, misses } = bundlePublished(older, inputs)
  expect(operationsOf(document).map((each) => each.operation.operationId)).toEqual(['douyinXingtu.getKolSpreadInfoV1'])
  expect(document.paths[PATH]?.get?.parameters?.map(({ name }) => name)).toEqual(['sort'])
  // The operation it would move to is not there yet.
  expect(document.paths[PATH]?.get).not.toHaveProperty('x-successor')
  expect(misses).toContain(
    'douyinXingtu.getKolSpreadInfoV1: successor douyinXingtu.gwApiDataSpGetAuthorSpreadInfoV1 is no operation',
  )
  expect(misses.filter((miss) => miss.startsWith('openapi/units.yaml')).length).toBeGreaterThan(0)
  expect(misses.filter((miss) => miss.startsWith('openapi/overlays/pagination.yaml')).length).toBeGreaterThan(0)
})

test('every answer is the envelope as JSON, however an older document says so', () => {
  const ways = [
    { default: { description: '', content: { 'application/json': { example: { code: 0 } } } } },
    { '200': { description: '', content: { '*/*': { schema: { $ref: '#/components/schemas/Result' } } } } },
    { '200': { description: '' } },
  ]
  const schemas = ways.map(
    (responses) =>
      bundlePublished(published({ [PATH]: { get: operation({ responses }) } }), inputs).document.paths[PATH]?.get
        ?.responses['200']?.content,
  )
  const [first] = schemas
  expect(Object.keys(first ?? {})).toEqual(['application/json'])
  expect(JSON.stringify(first)).toContain('douyinXingtu.getKolSpreadInfoV1')
  for (const each of schemas) expect(each).toEqual(first)
})
