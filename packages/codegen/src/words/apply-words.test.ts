import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Document, Schema } from '../bundle/document.ts'
import { applyWords } from './apply-words.ts'
import type { Words } from './glossary.ts'

const wording = (en: string, zh: string) => ({ en, zh })

const words: Words = {
  platforms: { xt: { title: wording('Xingtu', '星图'), aliases: [], native: wording('Xingtu API', '星图原生接口') } },
  verbs: { search: wording('search', '搜索') },
  terms: {
    any: {
      author: wording('creator', '达人'),
      kol: wording('KOL', '达人'),
      'spread info': wording('spread info', '传播数据'),
    },
    byPlatform: {},
  },
  parameters: { any: { page: wording('Page number.', '页码。'), range: wording('Period.', '周期。') }, byPlatform: {} },
  meanings: { any: { 'Last 30 days': '近 30 天' }, byParameter: {}, english: {} },
}

const responses = { '200': { description: '' } }
const documentOf = (paths: Document['paths']): Document => ({
  openapi: '3.1.0',
  info: { title: 'T' },
  paths,
  components: { schemas: {} },
})

const range: Schema = {
  type: 'string',
  enum: ['_2', '_9'],
  'x-enum-descriptions': { _2: 'Last 30 days', _9: 'Blue moon' },
}
const small = documentOf({
  '/api/xt/get-kol-spread-info/v1': {
    get: { responses, parameters: [{ name: 'range', in: 'query', schema: range }] },
  },
  '/api/xt/gw/api/get_author_spread_info/v1': { get: { responses } },
  '/api/xt/search-kol/v1': {
    post: {
      responses,
      requestBody: {
        content: {
          'application/x-www-form-urlencoded': {
            schema: { type: 'object', properties: { page: { type: 'integer' }, frob: { type: 'string' } } },
          },
        },
      },
    },
  },
})

const untouched = structuredClone(small)

describe('a document with our words', () => {
  const { document, guesses } = applyWords(small, words)

  it('has every operation titled in both languages', () => {
    const titles = Object.values(document.paths).map(({ get, post }) => [
      (get ?? post)?.summary,
      (get ?? post)?.['x-summary-zh'],
    ])
    expect(titles).toEqual([
      ['KOL spread info', '达人传播数据'],
      ['Creator spread info (Xingtu API)', '达人传播数据（星图原生接口）'],
      ['Search KOLs', '搜索达人'],
    ])
  })

  it('has every parameter and form field described, and every enum value explained', () => {
    const parameter = document.paths['/api/xt/get-kol-spread-info/v1']?.get?.parameters?.[0]
    expect(parameter).toMatchObject({ description: 'Period.', 'x-description-zh': '周期。' })
    expect(parameter?.schema).toEqual({ ...range, 'x-enum-descriptions-zh': { _2: '近 30 天', _9: 'Blue moon' } })
    const form = document.paths['/api/xt/search-kol/v1']?.post?.requestBody?.content
    expect(form?.['application/x-www-form-urlencoded']?.schema.properties).toMatchObject({
      page: { description: 'Page number.', 'x-description-zh': '页码。' },
      frob: { description: 'Frob.', 'x-description-zh': 'frob。' },
    })
  })

  it('lists what it could only guess', () => {
    expect(guesses).toEqual([
      { kind: 'meaning', path: '/api/xt/get-kol-spread-info/v1', name: 'Blue moon' },
      { kind: 'parameter', path: '/api/xt/search-kol/v1', name: 'frob' },
    ])
  })

  it('leaves the given document as it was', () => {
    expect(small).toEqual(untouched)
  })

  it('says in our own English what the vendor says in a sentence', () => {
    const english = { 'Last 30 days': 'A month' }
    const own = applyWords(small, { ...words, meanings: { ...words.meanings, english } }).document
    expect(own.paths['/api/xt/get-kol-spread-info/v1']?.get?.parameters?.[0]?.schema).toMatchObject({
      'x-enum-descriptions': { _2: 'A month', _9: 'Blue moon' },
      'x-enum-descriptions-zh': { _2: '近 30 天' },
    })
  })

  it('is the same after a second time', () => {
    expect(applyWords(document, words)).toEqual({ document, guesses })
  })

  it('says the same of versions and tells the raw interface apart only where two titles meet', () => {
    const alone = applyWords(
      documentOf({
        '/api/xt/gw/api/get_author_spread_info/v1': { get: { responses } },
        '/api/xt/gw/api/get_author_spread_info/v2': { get: { responses } },
      }),
      words,
    ).document
    expect(Object.values(alone.paths).map(({ get }) => get?.summary)).toEqual([
      'Creator spread info',
      'Creator spread info',
    ])
  })

  it('names a platform that it does not know', () => {
    const { guesses: found } = applyWords(documentOf({ '/api/new/kol/v1': { get: { responses } } }), words)
    expect(found).toEqual([{ kind: 'platform', path: '/api/new/kol/v1', name: 'new' }])
  })
})

describe('names never seen before', () => {
  const segment = fc.oneof(fc.constantFrom('get-kol', 'v1', 'userId', '__proto__', 'constructor'), fc.string())
  const path = fc.array(segment, { maxLength: 5 }).map((segments) => `/${segments.join('/')}`)
  const label = fc.oneof(fc.constantFrom('Last 30 days', '1-10'), fc.string())
  const parameter = fc.record({ name: segment, meanings: fc.dictionary(segment, label, { maxKeys: 3 }) })

  it('never throw, and are always described', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(path, fc.array(parameter, { maxLength: 3 })), { maxLength: 4 }), (operations) => {
        const paths = operations.map(([name, parameters]) => [
          name,
          {
            get: {
              responses,
              parameters: parameters.map(({ name: own, meanings }) => ({
                name: own,
                in: 'query',
                schema: { type: 'string', 'x-enum-descriptions': meanings },
              })),
            },
          },
        ])
        const { document } = applyWords(documentOf(Object.fromEntries(paths) as Document['paths']), words)
        for (const { get } of Object.values(document.paths)) {
          expect(get?.summary).toBeTypeOf('string')
          expect(get?.['x-summary-zh']).toBeTypeOf('string')
          for (const each of get?.parameters ?? []) {
            expect(each.description).toBeTruthy()
            expect(each['x-description-zh']).toBeTruthy()
            expect(Object.keys(each.schema['x-enum-descriptions-zh'] ?? {})).toEqual(
              Object.keys(each.schema['x-enum-descriptions'] ?? {}),
            )
          }
        }
      }),
    )
  })
})
