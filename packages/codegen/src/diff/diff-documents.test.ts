import { describe, expect, test } from 'vitest'
import { diffDocuments, summarize } from './index.ts'
import { ADD, ITEM, LIST, OLD, query, shop } from './test-bundled.ts'
import {
  type Edit,
  all,
  data,
  drop,
  edited,
  envelope,
  item,
  move,
  operationAt,
  parameter,
  plus,
  without,
} from './test-edits.ts'

describe('what is told beside level and kind', () => {
  const one = (edit: Edit) => {
    const [change] = diffDocuments(shop(), edited(edit))
    return change
  }

  test('where: method and path, the name, the parameter', () => {
    expect(one(without('count'))).toEqual({
      level: 'major',
      kind: 'parameter-removed',
      operation: `GET ${ITEM}`,
      method: 'GET',
      path: ITEM,
      name: 'shop.itemV1',
      platform: 'shop',
      place: { of: 'parameter', name: 'count', in: 'query' },
      detail: '`count` is no longer taken; leave it out',
    })
  })

  test('a place in data is a pointer, elements and keys as a star', () => {
    expect(one(data(({ offers }) => delete offers?.items?.properties?.['stock']))).toMatchObject({
      place: { of: 'data', pointer: '/offers/*/stock' },
      detail: '`data.offers[*].stock` is gone from the answer; stop reading it',
    })
  })

  test('a change of the shared envelope names the operations it reaches and no single one', () => {
    expect(one(envelope((fields) => delete fields['message']))).toMatchObject({
      operation: null,
      operations: [`GET ${ITEM}`, `GET ${LIST}`, `POST ${ADD}`, `GET ${OLD}`],
      place: { of: 'envelope', pointer: '/message' },
    })
  })

  test('a component that one operation holds in two places is told once, of that operation', () => {
    const twice: Edit = ({ components }) => {
      const offer = { type: 'object', properties: { stock: { type: 'integer' }, note: { type: 'string' } } }
      components.schemas['Offer'] = offer
      Object.assign(components.schemas['shop.itemV1']?.properties ?? {}, {
        first: { $ref: '#/components/schemas/Offer' },
        second: { $ref: '#/components/schemas/Offer' },
      })
    }
    const less: Edit = all(twice, ({ components }) => delete components.schemas['Offer']?.properties?.['note'])
    expect(diffDocuments(edited(twice), edited(less))).toMatchObject([
      { operation: `GET ${ITEM}`, place: { of: 'data', pointer: '/first/note' } },
    ])
  })

  test('a removed operation names its successor, else the living version of its family', () => {
    expect(one(drop(OLD))).toMatchObject({ replacement: 'shop.itemV1' })
    const next = edited(
      all(move(ITEM, '/api/shop/item/v3', {}), (document) =>
        operationAt(document, '/api/shop/item/v3').parameters?.shift(),
      ),
    )
    expect(diffDocuments(shop(), next)[0]).toMatchObject({
      kind: 'operation-removed',
      replacement: 'shop.itemV3',
      detail: 'removed; move to `shop.itemV3`',
    })
  })

  test('a deprecation names what to move to', () => {
    expect(
      one(item((operation) => Object.assign(operation, { deprecated: true, 'x-successor': 'shop.listV1' }))),
    ).toMatchObject({
      replacement: 'shop.listV1',
      detail: 'deprecated; move to `shop.listV1`',
    })
  })

  test('values that go on under another spelling are told as such', () => {
    const change = one(
      parameter('sort', ({ schema }) => {
        schema.enum = ['_1', 'CHEAP']
        schema['x-enum-descriptions'] = { _1: 'Newest', CHEAP: 'Cheapest' }
      }),
    )
    expect(change).toMatchObject({
      before: ['_2'],
      renamedValues: { _2: 'CHEAP' },
      detail: '`sort` no longer takes `_2`; write `CHEAP` for `_2`',
    })
  })

  test('an operation that was unlisted and returns is compared with what it was', () => {
    const old = edited(item((operation) => Object.assign(operation, { deprecated: true, 'x-unlisted': '2026-07-23' })))
    const next = edited(parameter('count', ({ schema }) => (schema.type = 'string')))
    expect(diffDocuments(old, next).map(({ kind }) => kind)).toEqual(['parameter-type-changed', 'operation-relisted'])
  })

  test('the heaviest come first, and the summary counts them', () => {
    const changes = diffDocuments(shop(), edited(all(plus(query('colour', { type: 'string' })), drop(LIST))))
    expect(changes.map(({ level }) => level)).toEqual(['major', 'minor'])
    expect(summarize(changes)).toEqual({ level: 'major', counts: { major: 1, minor: 1, patch: 0 } })
    expect(summarize([])).toEqual({ level: 'none', counts: { major: 0, minor: 0, patch: 0 } })
  })
})
