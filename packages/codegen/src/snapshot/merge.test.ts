import { describe, expect, it } from 'vitest'
import { canonical } from './canonical.ts'
import { compareSnapshots } from './compare.ts'
import { countOperations } from './counts.ts'
import { stringifyJson, type JsonObject } from './json.ts'
import { merge, type MergeOptions } from './merge.ts'
import { at, operation, published, publishedAt } from './test-document.ts'

const A = '/api/somewhere/a/v1'
const B = '/api/somewhere/b/v1'
const options: MergeOptions = { date: '2026-07-23', omitsHidden: false, dropUnlisted: false }
const later: MergeOptions = { ...options, date: '2026-07-29' }
const both = canonical(publishedAt(A, B))
const onlyA = publishedAt(A)
const operationIn = (document: JsonObject, path: string, method = 'get') => at(document, 'paths', path, method)

describe('an operation that vanished', () => {
  it('stays as it was, deprecated and marked with the day', () => {
    const { document, vanished, expected } = merge(both, onlyA, options)
    const before = operationIn(both, B) as JsonObject
    expect(operationIn(document, B)).toEqual({ ...before, deprecated: true, 'x-unlisted': '2026-07-23' })
    expect(operationIn(document, A)).toEqual(operationIn(both, A))
    expect({ vanished, expected }).toEqual({ vanished: [`GET ${B}`], expected: [`GET ${A}`, `GET ${B}`] })
  })

  it('keeps the day it vanished on, however often it is missing', () => {
    const once = merge(both, onlyA, options).document
    const again = merge(once, onlyA, later)
    expect(stringifyJson(again.document)).toBe(stringifyJson(once))
    expect(again.vanished).toEqual([])
  })

  it('is listed again as published when it returns', () => {
    const gone = merge(both, onlyA, options).document
    const { document } = merge(gone, publishedAt(A, B), later)
    expect(stringifyJson(document)).toBe(stringifyJson(both))
    expect(compareSnapshots(gone, document)).toMatchObject({ relisted: [`GET ${B}`], changed: [], added: [] })
  })

  it('is dropped on demand only', () => {
    const gone = merge(both, onlyA, options).document
    const { document } = merge(gone, onlyA, { ...later, dropUnlisted: true })
    expect(stringifyJson(document)).toBe(stringifyJson(canonical(onlyA)))
    expect(compareSnapshots(gone, document)).toMatchObject({ removed: [`GET ${B}`] })
  })

  it('keeps what it refers to: its tag and the components, those behind them included', () => {
    const leaving = operation({ tags: ['Leaving'], responses: { '200': { $ref: '#/components/responses/Old' } } })
    const components = {
      responses: {
        Old: { description: '', content: { 'application/json': { schema: { $ref: '#/components/schemas/Deep' } } } },
      },
      schemas: { Deep: { type: 'string' }, Result: { type: 'string' }, Unused: {} },
    }
    const tags = [{ name: 'Leaving', 'x-platform-id': 'leaving' }, { name: 'Somewhere (Else)' }]
    const old = canonical(published({ [B]: { get: leaving } }, { components, tags }))
    const { document } = merge(old, onlyA, options)
    expect(document['tags']).toEqual([tags[0], { name: 'Somewhere (Else)', 'x-platform-id': 'somewhere' }])
    expect(document['components']).toMatchObject({
      responses: components.responses,
      schemas: { Deep: { type: 'string' } },
    })
    expect(at(document, 'components', 'schemas', 'Unused')).toBeUndefined()
    expect(at(document, 'components', 'schemas', 'Result', 'type')).toBe('object')
  })

  it('is told from a new one by method and path, whatever its operationId', () => {
    const renamed = published({ [A]: { get: operation({ operationId: 'renamed' }) }, [B]: { get: operation() } })
    expect(stringifyJson(merge(both, renamed, options).document)).toBe(stringifyJson(both))
  })

  it('may share its path with its successor when the method changed', () => {
    const { document } = merge(both, published({ [A]: { get: operation() }, [B]: { post: operation() } }), options)
    expect(operationIn(document, B)).toHaveProperty('x-unlisted', '2026-07-23')
    expect(operationIn(document, B, 'post')).not.toHaveProperty('x-unlisted')
    expect(compareSnapshots(both, document)).toEqual({
      added: [`POST ${B}`],
      unlisted: [`GET ${B}`],
      removed: [],
      relisted: [],
      changed: [],
    })
  })
})

describe('a source that leaves hidden operations out', () => {
  const hiding = canonical(
    published({ [A]: { get: operation() }, [B]: { get: operation({ 'x-docs-hidden': true, summary: 'B' }) } }),
  )
  const publicOptions = { ...options, omitsHidden: true }

  it('leaves them unchanged, even when unlisted ones are dropped', () => {
    for (const dropUnlisted of [false, true]) {
      const merged = merge(hiding, onlyA, { ...publicOptions, dropUnlisted })
      expect(stringifyJson(merged.document)).toBe(stringifyJson(hiding))
      expect(merged).toMatchObject({ expected: [`GET ${A}`], vanished: [] })
    }
  })

  it('still unlists what was visible', () => {
    expect(operationIn(merge(both, onlyA, publicOptions).document, B)).toHaveProperty('x-unlisted')
  })

  it('shows one that is no longer hidden as it is published', () => {
    const { document } = merge(hiding, publishedAt(A, B), publicOptions)
    expect(operationIn(document, B)).not.toHaveProperty('x-docs-hidden')
  })

  it('is another thing than a source that should have had them', () => {
    expect(operationIn(merge(hiding, onlyA, options).document, B)).toHaveProperty('x-unlisted')
  })
})

it('begins with what is published when there is no last snapshot', () => {
  const { document, expected } = merge(undefined, publishedAt(A, B), options)
  expect(stringifyJson(document)).toBe(stringifyJson(both))
  expect(expected).toEqual([])
  expect(compareSnapshots(undefined, document).added).toEqual([`GET ${A}`, `GET ${B}`])
})

it('drops the words of a kept operation when the new snapshot has none', () => {
  const wordy = canonical(publishedAt(A, B), { keepProse: true })
  expect(JSON.stringify(merge(wordy, onlyA, options).document)).not.toContain('Words')
  expect(JSON.stringify(merge(wordy, onlyA, { ...options, keepProse: true }).document)).toContain('Words')
})

it('tells a changed operation from the same one', () => {
  const changed = canonical(published({ [A]: { get: operation({ parameters: [] }) }, [B]: { get: operation() } }))
  expect(compareSnapshots(both, changed)).toMatchObject({ changed: [`GET ${A}`], added: [], removed: [] })
})

it('counts operations by state, and platforms by the segment behind /api/', () => {
  const hidden = operation({ 'x-docs-hidden': true, deprecated: true })
  const unlisted = operation({ 'x-unlisted': '2026-07-23', deprecated: true })
  const paths = {
    [A]: { get: operation(), post: hidden },
    '/api/other/ask': { get: unlisted },
    '/api/third/x/y/v1': { get: operation() },
  }
  expect(countOperations(canonical(published(paths)))).toEqual({
    operations: 4,
    listed: 3,
    unlisted: 1,
    hidden: 1,
    deprecated: 2,
    platforms: 3,
  })
})
