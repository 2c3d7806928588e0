import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findImpact, type Impact } from '../src/index.ts'
import {
  type ConsumerProject,
  createConsumerProject,
  dataOf,
  marksIn,
  operationAt,
  parameterAt,
  placesIn,
  removeOperation,
} from './consumer-project.ts'

const PATH = '/api/douyin-xingtu/get-kol-spread-info/v1'
const ID = 'douyinXingtu.getKolSpreadInfoV1'

const CP = 'douyinXingtu.getKolCpInfoV1'
const LINK = 'douyinXingtu.getKolLinkInfoV1'

const API = `import { createClient } from '@justoneapi/client'
export const api = createClient({ token: 't' })
`
const FROM_API = `import { api } from './api.ts'
`

/**
 * The next version has no `interact_rate` in the answer of one operation, no `onlyAssign` and no `_2` of `range` among
 * its parameters, no `nick_name` of an author in a list, and another status in one of two answers that share its type.
 */
const FORMS: Readonly<Record<string, string>> = {
  'a property': `${FROM_API}const data = await api.douyinXingtu.getKolSpreadInfoV1({ kolId: '1' })
console.log(data.«interact_rate»?.value, data.play_mid)`,

  'optional chaining on a call': `${FROM_API}console.log((await api.douyinXingtu.getKolSpreadInfoV1({ kolId: '1' })).«interact_rate»?.value)`,

  'element access': `${FROM_API}const data = await api.douyinXingtu.getKolSpreadInfoV1({ kolId: '1' })
console.log(data['«interact_rate»'], data['play_mid'])`,

  destructuring: `${FROM_API}const { «interact_rate», play_mid } = await api.douyinXingtu.getKolSpreadInfoV1({ kolId: '1' })
console.log(interact_rate, play_mid)`,

  'nested destructuring with a default and another name': `${FROM_API}const { «interact_rate»: { value: rate = 0 } = {} } = await api.douyinXingtu.getKolSpreadInfoV1({ kolId: '1' })
console.log(rate)`,

  'destructuring by assignment': `${FROM_API}let interact_rate: unknown
;({ «interact_rate» } = await api.douyinXingtu.getKolSpreadInfoV1({ kolId: '1' }))
console.log(interact_rate)`,

  'the parameter of a function': `import type { Platforms } from '@justoneapi/schema'
type Overview = Platforms['douyinXingtu']['getKolSpreadInfoV1']['data']
export const rate = (overview: Overview) => overview.«interact_rate»?.value
export const other = ({ «interact_rate» }: Overview) => interact_rate`,

  'a promise that is chained': `${FROM_API}export const rates = api.douyinXingtu.getKolSpreadInfoV1({ kolId: '1' }).then((data) => data.«interact_rate»)`,

  'the answer with its response': `${FROM_API}const { data } = await api.douyinXingtu.getKolSpreadInfoV1({ kolId: '1' }).withResponse()
console.log(data.«interact_rate»)`,

  'a result by path': `${FROM_API}const { data, error } = await api.GET('${PATH}', { params: { query: { kolId: '1', «onlyAssign»: true, range: '«_2»' } } })
if (!error) console.log(data.«interact_rate»)`,

  'an operation taken out of its platform': `${FROM_API}const { getKolSpreadInfoV1: spread } = api.douyinXingtu
const { «interact_rate» } = await spread({ kolId: '1', «onlyAssign»: false })
console.log(interact_rate)`,

  'names in variables': `${FROM_API}const [spread, hot, field] = ['getKolSpreadInfoV1', 'hotSearchV1', 'interact_rate'] as const
const data = await api.douyinXingtu[spread]({ kolId: '1', «onlyAssign»: true })
console.log(data[«field»], await api.douyin[«hot»]({}))
for (const one of ['interact_rate', 'play_mid'] as const) console.log(data[«one»])
for (const one of ['getKolSpreadInfoV1', 'getKolInfoV1'] as const) console.log((await api.douyinXingtu[one]({ kolId: '1' })) as object)`,

  'a name that may be any': `${FROM_API}const data = await api.douyinXingtu.getKolSpreadInfoV1({ kolId: '1' })
export const read = (field: keyof typeof data) => data[field]`,

  'an operation in a variable': `${FROM_API}const spread = api.douyinXingtu.getKolSpreadInfoV1
const onlyAssign = true
console.log((await spread({ kolId: '1', «onlyAssign» })).«interact_rate»)`,

  'a client of named platforms': `import { createClient } from '@justoneapi/client/platforms'
import type { DouyinXingtuApi } from '@justoneapi/schema/platforms/douyin-xingtu'
const one = createClient<DouyinXingtuApi>({ token: 't' })
console.log((await one.douyinXingtu.getKolSpreadInfoV1({ kolId: '1', range: '«_2»' })).«interact_rate»)`,

  'a client in a class': `import type { Client } from '@justoneapi/client'
export class Report {
  readonly #api: Client
  constructor(api: Client) { this.#api = api }
  async rate(kolId: string) { return (await this.#api.douyinXingtu.getKolSpreadInfoV1({ kolId })).«interact_rate» }
}`,

  'the complete type': `import type { Complete, Platforms } from '@justoneapi/schema'
export const rate = (data: Complete<Platforms['douyinXingtu']['getKolSpreadInfoV1']['data']>) => data.«interact_rate».value`,

  'an indexed type': `import type { GetPaths } from '@justoneapi/schema'
export type Rate = NonNullable<GetPaths['${PATH}']['data']['«interact_rate»']>`,

  'types that pick or leave out': `import type { Platforms } from '@justoneapi/schema'
import type { GetKolSpreadInfoV1Args } from '@justoneapi/schema/platforms/douyin-xingtu'
type Data = Platforms['douyinXingtu']['getKolSpreadInfoV1']['data']
export type Rate = Pick<Data, '«interact_rate»' | 'play_mid'>
export type Rest = [Omit<Data, '«interact_rate»'>, Omit<GetKolSpreadInfoV1Args, '«onlyAssign»' | 'kolId'>]
export type Own = Pick<{ interact_rate: 1 }, 'interact_rate'>`,

  'types in the form of openapi-typescript': `import type { components, operations, paths } from '@justoneapi/schema/paths'
type Query = operations['${ID}']['parameters']['query']
export const query: Query = { kolId: '1', «onlyAssign»: true, range: '«_2»' }
export type ByPath = paths['${PATH}']['get']['parameters']['query']['«onlyAssign»']
export const rate = (data: components['schemas']['${ID}']) => data.«interact_rate»?.value`,

  'the in operator': `${FROM_API}const data = await api.douyinXingtu.getKolSpreadInfoV1({ kolId: '1' })
console.log('«interact_rate»' in data)`,

  'typed arguments': `import type { GetKolSpreadInfoV1Args } from '@justoneapi/schema/platforms/douyin-xingtu'
export const args: GetKolSpreadInfoV1Args = { kolId: '1', «onlyAssign»: true, range: '«_2»' }
args.«onlyAssign» = false
export const more = { kolId: '2', '«onlyAssign»': true } satisfies GetKolSpreadInfoV1Args
export const range: GetKolSpreadInfoV1Args['range'] = '«_2»'`,

  'arguments without a type': `${FROM_API}const args = { kolId: '1', «onlyAssign»: true, range: '«_2»' as const }
await api.douyinXingtu.getKolSpreadInfoV1(args)
const base = { «onlyAssign»: true }
await api.douyinXingtu.getKolSpreadInfoV1({ ...base, kolId: '2' })`,

  'a value that is one of two': `${FROM_API}export const load = (isLong: boolean) =>
  api.douyinXingtu.getKolSpreadInfoV1({ kolId: '1', range: isLong ? '_3' : '«_2»' })`,

  'the constants of values': `import { getKolSpreadInfoV1Range as Range } from '@justoneapi/schema/values/douyin-xingtu'
export const short = Range.«_2»
export const long = Range._3`,

  'a value that is passed on': `import type { GetKolSpreadInfoV1Args } from '@justoneapi/schema/platforms/douyin-xingtu'
${FROM_API}export const load = (range: GetKolSpreadInfoV1Args['range'], args: GetKolSpreadInfoV1Args) => [
  api.douyinXingtu.getKolSpreadInfoV1({ kolId: '1', range }),
  api.douyinXingtu.getKolSpreadInfoV1({ kolId: '1', range: args.range }),
]`,

  'an operation chosen as the program runs': `${FROM_API}await api.call('${ID}', { kolId: '1', «onlyAssign»: true, range: '«_2»' })
await api.call('${PATH}', { kolId: '1', «onlyAssign»: true })`,

  'operations as keys and names': `import { createClient } from '@justoneapi/client'
const priced = createClient({ token: 't', prices: { '«douyin.hotSearchV1»': 0.02 } })
console.log(priced.estimate({ '«douyin.hotSearchV1»': 2 }))
priced.resume('«douyin.hotSearchV1»')
export const own = { 'douyin.hotSearchV1': 1 }`,

  'a list in callbacks': `${FROM_API}const { authors = [] } = await api.douyinXingtu.gwApiGsearchSearchForAuthorSquareV1({})
console.log(authors.map(({ attribute_datas }) => attribute_datas?.«nick_name»))
console.log(authors.filter((author) => author.attribute_datas?.['«nick_name»']).at(0)?.attribute_datas?.«nick_name»)
for (const { attribute_datas: { «nick_name»: name } = {} } of authors) console.log(name)`,

  'a list page by page and item by item': `${FROM_API}for await (const { data, items } of api.douyinXingtu.gwApiGsearchSearchForAuthorSquareV1.pages({}, { maxPages: 1 })) {
  console.log(data.authors?.[0]?.attribute_datas?.«nick_name», items.map((item) => item.attribute_datas?.«nick_name»))
}
for await (const item of api.douyinXingtu.gwApiGsearchSearchForAuthorSquareV1.items({}, { maxItems: 1 })) console.log(item.attribute_datas?.«nick_name»)`,

  'one of two answers that share a type': `${FROM_API}const { base_resp } = await api.douyinXingtu.getKolCpInfoV1({ kolId: '1' })
const other = await api.douyinXingtu.getKolLinkInfoV1({ kolId: '1' })
const status = other.base_resp
console.log(base_resp?.«status_message», other.base_resp?.status_message, status?.status_message)
const again = base_resp
console.log([again].map((each) => each?.«status_message»))`,

  'one of two fields that share a type': `${FROM_API}const data = await api.douyinXingtu.getKolLinkInfoV1({ kolId: '1' })
const { cp_index, link_star_index } = data
console.log(data.cp_index?.«value», cp_index?.«value», link_star_index?.value, data.link_star_index?.value)`,

  'names that are the project’s own': `export interface Own { interact_rate: number; onlyAssign: boolean }
export const own = ({ interact_rate, onlyAssign }: Own) => [interact_rate, onlyAssign, '_2']
export const object = { interact_rate: 1, onlyAssign: true, range: '_2', nick_name: 'x' }
console.log(object.interact_rate, object.nick_name)`,

  'an operation that did not change': `${FROM_API}const { interaction_rate } = (await api.douyinXingtu.getKolInfoV1({ kolId: '1' })) as { interaction_rate?: number }
console.log(interaction_rate)`,
}

const fileOf = (form: string) => `src/${form.replaceAll(/[^a-z]+/g, '-')}.ts`

let project: ConsumerProject
let impact: Impact

beforeAll(async () => {
  project = await createConsumerProject({
    'src/api.ts': API,
    ...Object.fromEntries(Object.entries(FORMS).map(([form, source]) => [fileOf(form), source])),
  })
  const to = await project.next((document) => {
    const spread = dataOf(document, ID)
    delete spread.properties['interact_rate']
    delete dataOf(document, CP).properties['base_resp']?.properties?.['status_message']
    const link = dataOf(document, LINK)
    // Of its own from now on: the type it has is shared.
    link.properties['cp_index'] = { type: 'object', properties: { avg_value: { type: 'number' } } }
    const authors = dataOf(document, 'douyinXingtu.gwApiGsearchSearchForAuthorSquareV1').properties['authors']
    delete authors?.items?.properties?.['attribute_datas']?.properties?.['nick_name']
    const operation = operationAt(document, PATH)
    operation.parameters = operation.parameters?.filter(({ name }) => name !== 'onlyAssign') ?? []
    parameterAt(document, PATH, 'range').schema.enum = ['_3']
    removeOperation(document, '/api/douyin/hot-search/v1')
  })
  impact = await findImpact({ cwd: project.folder, to })
}, 120_000)
afterAll(() => project.remove())

describe('a change is told at the very name that it touches, in', () => {
  test.each(Object.entries(FORMS))('%s', (form, source) => {
    expect(placesIn(impact.touches, fileOf(form)).sort()).toEqual(marksIn(source).sort())
  })
})

test('a name is told with the operation and the place in its answer', () => {
  const told = impact.touches.map(({ change }) => [change.kind, change.operation, change.parameter ?? change.pointer])
  expect(told).toEqual([
    ['operation-removed', 'douyin.hotSearchV1', undefined],
    ['answer-field-removed', CP, '/base_resp/status_message'],
    ['answer-field-removed', LINK, '/cp_index/value'],
    ['parameter-removed', ID, 'onlyAssign'],
    ['parameter-values-removed', ID, 'range'],
    ['answer-field-removed', ID, '/interact_rate'],
    [
      'answer-field-removed',
      'douyinXingtu.gwApiGsearchSearchForAuthorSquareV1',
      '/authors/*/attribute_datas/nick_name',
    ],
  ])
})

test('what is used is listed with parameters and fields, an operation that did not change too', () => {
  const use = impact.uses.find(({ operation }) => operation === LINK)
  expect(use?.parameters).toEqual(['kolId'])
  expect(use?.fields).toEqual([
    '/base_resp',
    '/base_resp/status_message',
    '/cp_index',
    '/cp_index/value',
    '/link_star_index',
    '/link_star_index/value',
  ])
  expect(impact.uses.map(({ operation }) => operation)).toContain('douyinXingtu.getKolInfoV1')
})

test('of all operations removed at once, those that the project uses are told and no others', async () => {
  const to = await project.next((document) => {
    document.paths = {}
  })
  const { touches, uses } = await findImpact({ cwd: project.folder, to })
  const told = touches.map(({ change }) => change.operation)
  expect(told).toEqual(uses.map(({ operation }) => operation))
  expect(told.length).toBeGreaterThan(3)
})

test('of all parameters renamed at once, those that the project passes are told and no others', async () => {
  const to = await project.next((document) => {
    for (const item of Object.values(document.paths)) {
      for (const { parameters = [] } of Object.values(item)) for (const each of parameters) each.name = `${each.name}X`
    }
  })
  const { touches, uses } = await findImpact({ cwd: project.folder, to })
  const told = touches.flatMap(({ change }) =>
    change.kind.startsWith('parameter-') && change.parameter !== undefined && !change.kind.includes('default')
      ? [`${change.operation ?? ''} ${change.parameter}`]
      : [],
  )
  const passed = uses.flatMap(({ operation, parameters }) => parameters.map((parameter) => `${operation} ${parameter}`))
  expect(told.sort()).toEqual(passed.sort())
})
