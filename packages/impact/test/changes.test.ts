import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Document } from '@justoneapi/codegen/bundle'
import { findImpact, type Location } from '../src/index.ts'
import {
  type ConsumerProject,
  createConsumerProject,
  dataOf,
  operationAt,
  parameterAt,
  removeOperation,
} from './consumer-project.ts'

const PATH = '/api/douyin-xingtu/get-kol-spread-info/v1'
const ID = 'douyinXingtu.getKolSpreadInfoV1'
const LIST_PATH = '/api/douyin-xingtu/gw/api/gsearch/search_for_author_square/v1'
const OTHER_PATH = '/api/douyin-xingtu/get-kol-info/v1'

const SOURCE = `import { createClient } from '@justoneapi/client/platforms'
import type { DouyinXingtuApi, GetKolSpreadInfoV1Args } from '@justoneapi/schema/platforms/douyin-xingtu'
import { getKolSpreadInfoV1Range } from '@justoneapi/schema/values/douyin-xingtu'

const api = createClient<DouyinXingtuApi>({ token: 't' })
export const load = async (args: GetKolSpreadInfoV1Args) => {
  const data = await api.douyinXingtu.getKolSpreadInfoV1({ kolId: '1', range: getKolSpreadInfoV1Range._2 })
  await api.douyinXingtu.getKolSpreadInfoV1({ kolId: '1', flowType: '0' })
  await api.douyinXingtu.getKolSpreadInfoV1(args)
  const { data: same } = await api.GET('${PATH}', { params: { query: { kolId: '1' } } })
  return [data.play_mid, same?.expect_cpm?.cpm_1_20]
}
export const list = api.douyinXingtu.gwApiGsearchSearchForAuthorSquareV1.pages({}, { maxPages: 1 })
`

let project: ConsumerProject

beforeAll(async () => {
  project = await createConsumerProject({ 'src/index.ts': SOURCE })
})
afterAll(() => project.remove())

const impactOf = async (change: (document: Document) => void) =>
  findImpact({ cwd: project.folder, to: await project.next(change) })

/** Line and name: columns are for test/usage.test.ts. */
const toPlace = ({ line, column, endColumn, text }: Location) => `${line} ${text.slice(column - 1, endColumn - 1)}`

const EVERY_CALL = ['7 getKolSpreadInfoV1', '8 getKolSpreadInfoV1', '9 getKolSpreadInfoV1', `10 ${PATH}`]

/** What changes, and the kinds, levels and places that are told. */
const ROWS: readonly [string, (document: Document) => void, readonly [string, string, readonly string[]][]][] = [
  [
    'an operation is removed: its calls, its types and its constants',
    (document) => removeOperation(document, PATH),
    [
      [
        'operation-removed',
        'major',
        [
          '2 GetKolSpreadInfoV1Args',
          '3 getKolSpreadInfoV1Range',
          '6 GetKolSpreadInfoV1Args',
          '7 getKolSpreadInfoV1',
          '7 getKolSpreadInfoV1Range',
          '8 getKolSpreadInfoV1',
          '9 getKolSpreadInfoV1',
          `10 ${PATH}`,
        ],
      ],
    ],
  ],
  [
    'an operation is no longer deprecated: its calls',
    (document) => delete operationAt(document, PATH).deprecated,
    [['operation-undeprecated', 'patch', EVERY_CALL]],
  ],
  [
    'an optional parameter becomes required: calls that may leave it out',
    (document) => (parameterAt(document, PATH, 'flowType').required = true),
    [['parameter-required', 'major', EVERY_CALL.filter((place) => !place.startsWith('8 '))]],
  ],
  [
    'a new parameter is required: every call',
    (document) =>
      operationAt(document, PATH).parameters?.push({
        name: 'region',
        in: 'query',
        required: true,
        schema: { type: 'string' },
      }),
    [['required-parameter-added', 'major', EVERY_CALL]],
  ],
  [
    'a new parameter is optional: nothing',
    (document) =>
      operationAt(document, PATH).parameters?.push({ name: 'region', in: 'query', schema: { type: 'string' } }),
    [],
  ],
  [
    'another default: calls that relied on the old one',
    (document) => (parameterAt(document, PATH, 'flowType').schema.default = '2'),
    [['parameter-default-changed', 'patch', EVERY_CALL.filter((place) => !place.startsWith('8 '))]],
  ],
  [
    'another type of a parameter: where it is passed',
    (document) => (parameterAt(document, PATH, 'flowType').schema = { type: 'integer', default: 1 }),
    [
      ['parameter-type-changed', 'major', ['8 flowType']],
      ['parameter-default-changed', 'patch', EVERY_CALL.filter((place) => !place.startsWith('8 '))],
    ],
  ],
  [
    'a value goes: the constant that says it',
    (document) => (parameterAt(document, PATH, 'range').schema.enum = ['_3']),
    [['parameter-values-removed', 'major', ['7 _2']]],
  ],
  ['a value comes: nothing', (document) => parameterAt(document, PATH, 'range').schema.enum?.push('_9'), []],
  [
    'a field of the answer has another type: where it is read',
    (document) => (dataOf(document, ID).properties['play_mid'] = { type: 'integer' }),
    [['answer-type-changed', 'major', ['11 play_mid']]],
  ],
  [
    'a field that nobody reads is removed: nothing',
    (document) => delete dataOf(document, ID).properties['share_avg'],
    [],
  ],
  [
    'a list no longer pages: its pages',
    (document) => delete operationAt(document, LIST_PATH)['x-pagination'],
    [['paging-removed', 'major', ['13 gwApiGsearchSearchForAuthorSquareV1']]],
  ],
  [
    'an operation that is not used is removed and another one changed: nothing',
    (document) => {
      removeOperation(document, '/api/douyin-xingtu/get-kol-daily-fans/v1')
      parameterAt(document, OTHER_PATH, 'kolId').name = 'otherId'
    },
    [],
  ],
]

describe('what is told when', () => {
  test.each(ROWS)('%s', async (_, change, expected) => {
    const { touches } = await impactOf(change)
    const told = touches.map((touch) => [touch.change.kind, touch.change.level, touch.locations.map(toPlace)])
    expect(told).toEqual(expected)
  })

  test('a server is gone: every call, without a place', async () => {
    const { touches } = await impactOf((document) => document.servers?.pop())
    expect(touches.map(({ change, locations }) => [change.kind, change.operation, locations])).toEqual([
      ['server-removed', undefined, []],
    ])
  })
})

describe('operations in use that are deprecated', () => {
  test('are listed with their successors where nothing changed', async () => {
    const { touches, deprecated, changes } = await impactOf(() => undefined)
    expect({ touches, changes }).toEqual({ touches: [], changes: 0 })
    const [first, ...others] = deprecated
    expect(others).toEqual([])
    expect(first).toMatchObject({
      operation: ID,
      successor: 'douyinXingtu.gwApiDataSpGetAuthorSpreadInfoV1',
      unlisted: undefined,
    })
    expect(first?.locations.map(toPlace)).toEqual(EVERY_CALL)
  })

  test('are listed with the day since which the document leaves them out', async () => {
    const { deprecated } = await impactOf((document) => {
      operationAt(document, LIST_PATH)['x-unlisted'] = '2026-06-01'
      operationAt(document, '/api/douyin-xingtu/get-kol-daily-fans/v1')['x-unlisted'] = '2026-06-01'
    })
    expect(deprecated.map(({ operation, unlisted }) => [operation, unlisted])).toEqual([
      [ID, undefined],
      ['douyinXingtu.gwApiGsearchSearchForAuthorSquareV1', '2026-06-01'],
    ])
  })
})

test('the sentences are in the language asked for', async () => {
  const to = await project.next((document) => removeOperation(document, PATH))
  const { touches } = await findImpact({ cwd: project.folder, to, language: 'zh' })
  expect(touches[0]?.change.detail).toMatch(/[一-龥]/)
})
