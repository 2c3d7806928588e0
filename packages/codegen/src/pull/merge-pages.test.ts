import { describe, expect, it } from 'vitest'
import { canonical, type JsonObject } from '../snapshot/index.ts'
import { operation, published } from '../snapshot/test-document.ts'
import { PullError } from './errors.ts'
import { mergePages } from './merge-pages.ts'

const page = (source: string, paths: JsonObject, more: JsonObject = {}) => ({
  source,
  document: published(paths, { info: { title: source, version: 'v0' }, ...more }),
})
const get = operation()

describe('mergePages', () => {
  it('makes of the pages what the combined document is', () => {
    const combined = published(
      { '/a': { get, post: get }, '/b': { get } },
      { info: { title: 'OpenAPI definition', version: 'v0' } },
    )
    const pages = [page('1', { '/a': { get } }), page('2', { '/b': { get } }), page('3', { '/a': { post: get } })]
    expect(canonical(mergePages(pages))).toEqual(canonical(combined))
    expect(mergePages(pages)['x-openapi-release-id']).toBe('release-1')
  })

  it('takes an operation that stands on two pages once', () => {
    expect(mergePages([page('1', { '/a': { get } }), page('2', { '/a': { get } })])['paths']).toEqual({ '/a': { get } })
  })

  it.each([
    ['an operation', { '/a': { get: operation({ summary: 'Other' }) } }, {}, 'paths./a get'],
    ['the release', { '/b': { get } }, { 'x-openapi-release-id': 'release-2' }, 'field x-openapi-release-id'],
    ['a component', { '/b': { get } }, { components: { schemas: { Result: {} } } }, 'components.schemas Result'],
    ['the servers', { '/b': { get } }, { servers: [] }, 'field servers'],
  ])('refuses pages that disagree about %s', (_, paths, more, about) => {
    const merge = () => mergePages([page('first', { '/a': { get } }), page('second', paths, more)])
    expect(merge).toThrow(PullError)
    expect(merge).toThrow(`second: disagrees with first about ${about}; `)
  })
})
