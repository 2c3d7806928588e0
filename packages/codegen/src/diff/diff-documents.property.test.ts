import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Document, Operation } from '../bundle/document.ts'
import { diffDocuments, type Level, LEVELS, summarize } from './index.ts'
import { ADD, bundledOperation, ITEM, LIST, OLD, query, shop } from './test-bundled.ts'

const operationAt = (document: Document, path: string): Operation =>
  document.paths[path]?.get ?? document.paths[path]?.post ?? bundledOperation(path)
const parameterOf = (document: Document, name: string) =>
  operationAt(document, ITEM).parameters?.find((each) => each.name === name) ?? query(name, {})
const fieldsOf = (document: Document) => document.components.schemas['shop.itemV1']?.properties ?? {}

/** Changes of different places, each with its level, so that any of them may be made together. */
const EDITS: readonly { readonly level: Level; readonly edit: (document: Document) => void }[] = [
  { level: 'major', edit: ({ paths }) => Reflect.deleteProperty(paths, OLD) },
  { level: 'major', edit: (document) => delete parameterOf(document, 'count').schema.default },
  { level: 'major', edit: (document) => (parameterOf(document, 'exact').required = true) },
  { level: 'major', edit: (document) => delete fieldsOf(document)['price'] },
  { level: 'major', edit: (document) => delete document.components.schemas['Result']?.properties?.['message'] },
  { level: 'minor', edit: ({ paths }) => (paths['/api/shop/new/v1'] = { get: bundledOperation('/api/shop/new/v1') }) },
  { level: 'minor', edit: (document) => (operationAt(document, LIST).deprecated = true) },
  { level: 'minor', edit: (document) => parameterOf(document, 'sort').schema.enum?.push('_9') },
  { level: 'minor', edit: (document) => (parameterOf(document, 'since').schema.type = ['integer', 'null']) },
  { level: 'minor', edit: (document) => (fieldsOf(document)['weight'] = { type: 'integer' }) },
  { level: 'minor', edit: (document) => (fieldsOf(document)['shown'] = { type: ['boolean', 'null', 'string'] }) },
  { level: 'patch', edit: (document) => (operationAt(document, ADD).summary = 'Other words') },
  { level: 'patch', edit: (document) => (parameterOf(document, 'sort').schema.default = '_2') },
  { level: 'patch', edit: (document) => (operationAt(document, ITEM)['x-recommended'] = true) },
]

const editsOf = fc.shuffledSubarray([...EDITS])

const apply = (edits: readonly (typeof EDITS)[number][], document = shop()): Document => {
  for (const { edit } of edits) edit(document)
  return document
}

/** The same document with the keys of every object in another order. */
const shuffled = (value: unknown, order: (keys: string[]) => string[]): unknown => {
  if (Array.isArray(value)) return value.map((each) => shuffled(each, order))
  if (typeof value !== 'object' || value === null) return value
  const entries = value as Record<string, unknown>
  return Object.fromEntries(order(Object.keys(entries)).map((key) => [key, shuffled(entries[key], order)]))
}

test('a document does not differ from itself, whatever the order of its keys', () => {
  fc.assert(
    fc.property(editsOf, fc.boolean(), (edits, reverse) => {
      const document = apply(edits)
      const order = (keys: string[]) => (reverse ? keys.toReversed() : keys.toSorted())
      expect(diffDocuments(document, shuffled(document, order) as Document)).toEqual([])
    }),
  )
})

test('the level of changes made together is the highest of them, and each is told', () => {
  fc.assert(
    fc.property(editsOf, (edits) => {
      const { level, counts } = summarize(diffDocuments(shop(), apply(edits)))
      const highest = LEVELS.find((each) => edits.some((edit) => edit.level === each)) ?? 'none'
      expect(level).toBe(highest)
      for (const each of LEVELS) expect(counts[each]).toBe(edits.filter((edit) => edit.level === each).length)
    }),
  )
})

const NAME = fc.stringMatching(/^[a-z]{4,8}[A-Z][a-z]{3,6}$/)

/** Additions with a random name, and what each is called forwards and backwards. */
const ADDITIONS: readonly [added: string, removed: string, add: (document: Document, name: string) => void][] = [
  [
    'operation-added',
    'operation-removed',
    ({ paths }, name) => (paths[`/api/shop/${name}/v1`] = { get: bundledOperation(`/api/shop/${name}/v1`) }),
  ],
  [
    'parameter-added',
    'parameter-removed',
    (document, name) => operationAt(document, ITEM).parameters?.push(query(name, { type: 'number' })),
  ],
  [
    'required-parameter-added',
    'parameter-removed',
    (document, name) =>
      operationAt(document, ITEM).parameters?.push(query(name, { type: 'number' }, { required: true })),
  ],
  [
    'parameter-values-added',
    'parameter-values-removed',
    (document, name) => parameterOf(document, 'sort').schema.enum?.push(name),
  ],
  [
    'answer-field-added',
    'answer-field-removed',
    (document, name) => (fieldsOf(document)[name] = { type: 'object', properties: { id: { type: 'string' } } }),
  ],
  ['answer-values-added', 'answer-values-removed', (document, name) => fieldsOf(document)['state']?.enum?.push(name)],
  [
    'answer-type-widened',
    'answer-type-narrowed',
    (document) => (fieldsOf(document)['price'] = { type: ['integer', 'string'] }),
  ],
  ['answer-typed', 'answer-untyped', (document) => (fieldsOf(document)['extra'] = { type: 'string' })],
  [
    'parameter-type-widened',
    'parameter-type-changed',
    (document) => (parameterOf(document, 'count').schema.type = ['integer', 'string']),
  ],
  ['parameter-optional', 'parameter-required', (document) => (parameterOf(document, 'itemId').required = false)],
  [
    'paging-added',
    'paging-removed',
    (document) => (operationAt(document, ITEM)['x-pagination'] = { next: { count: '+1' } }),
  ],
  ['server-added', 'server-removed', (document, name) => document.servers?.push({ url: `https://${name}.example` })],
]

test('an addition read backwards is a removal, at another level', () => {
  fc.assert(
    fc.property(fc.constantFrom(...ADDITIONS), NAME, editsOf, ([added, removed, add], name, edits) => {
      const before = apply(edits.filter(({ level }) => level === 'patch'))
      const after = structuredClone(before)
      add(after, name)
      expect(diffDocuments(before, after).map(({ kind }) => kind)).toEqual([added])
      const [change, ...others] = diffDocuments(after, before)
      expect([change?.kind, change?.level, others]).toEqual([removed, 'major', []])
    }),
  )
})

test('what is removed backwards names the same place', () => {
  fc.assert(
    fc.property(NAME, (name) => {
      const next = apply([{ level: 'minor', edit: (document) => (fieldsOf(document)[name] = { type: 'string' }) }])
      const [forwards] = diffDocuments(shop(), next)
      const [backwards] = diffDocuments(next, shop())
      expect(forwards?.place).toEqual({ of: 'data', pointer: `/${name}` })
      expect(backwards?.place).toEqual(forwards?.place)
    }),
  )
})
