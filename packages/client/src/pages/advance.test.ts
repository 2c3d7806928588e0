import type { PagingRule } from '@justoneapi/schema'
import { describe, expect, it } from 'vitest'
import { advance } from './advance.ts'
import { readItems, readPath } from './read-path.ts'
import type { PagePosition } from './types.ts'

const at = (args: Record<string, string> = {}, more: Partial<PagePosition> = {}): PagePosition => ({
  operation: 'a.b', args, pages: 0, items: 0, empty: 0, print: '', tokens: [], ...more,
}) // prettier-ignore

const ITEMS = [{ id: 1 }, { id: 2 }]
const goesOn = (rule: PagingRule, data: object, args?: Record<string, string>, more?: Partial<PagePosition>) =>
  advance(rule, at(args, more), data).next?.args
const ends = (rule: PagingRule, data: object, args?: Record<string, string>, more?: Partial<PagePosition>) =>
  advance(rule, at(args, more), data).end

describe('where a list goes on', () => {
  it.each([
    ['a page number starts at 1', { page: '+1' }, {}, { page: '2' }],
    ['a page number counts on from the one given', { page: '+1' }, { page: '7' }, { page: '8' }],
    ['an offset counts the items', { offset: '+items' }, { offset: '10' }, { offset: '12' }],
    ['an offset with a published step', { start: '+50' }, {}, { start: '50' }],
    ['a token out of the answer', { cursor: 'next' }, { cursor: 'old' }, { cursor: 'T' }],
    ['a number of the answer is printed', { cursor: 'count' }, {}, { cursor: '1771545194000' }],
    ['a token that is JSON text goes back byte for byte', { cursor: 'json' }, {}, { cursor: '{"a": "x\\u0041" }' }],
    ['a token of the last item', { cursor: 'list.-1.id' }, {}, { cursor: '2' }],
    ['a parameter of an address', { cursor: 'address?next' }, {}, { cursor: 'a b' }],
    ['the first alternative that has one', { cursor: 'none|empty|next' }, {}, { cursor: 'T' }],
    ['page and token together', { page: '+1', searchId: 'next' }, {}, { page: '2', searchId: 'T' }],
    [
      'a token that came once is kept beside a counter',
      { page: '+1', searchId: 'none' },
      { searchId: 'S' },
      { page: '2', searchId: 'S' },
    ],
    [
      'three values move together',
      { buffer: 'next', currentPage: '+1', offset: 'count' },
      {},
      { buffer: 'T', currentPage: '2', offset: '1771545194000' },
    ],
  ])('%s', (_, next, args, want) => {
    const data = {
      list: ITEMS,
      next: 'T',
      count: 1771545194000,
      json: '{"a": "x\\u0041" }',
      empty: '',
      address: 'https://x.y/z?next=a%20b',
    }
    expect(goesOn({ next, items: 'list' }, data, { keyword: 'k', ...args })).toEqual({
      keyword: 'k',
      ...want,
    })
  })

  it('leaves out what the continuation replaces', () => {
    const data = { list: ITEMS, next: 'T' }
    expect(goesOn({ next: { cursor: 'next' }, items: 'list', drop: ['start'] }, data, { start: 's', q: 'q' })).toEqual({
      q: 'q',
      cursor: 'T',
    })
    expect(goesOn({ next: { cursor: 'next' }, items: 'list', drop: '*' }, data, { start: 's', q: 'q' })).toEqual({
      cursor: 'T',
    })
  })

  it.each([
    ['true', true], ['1', 1], ['a cursor', '1'],
  ])('goes on while the flag is %s', (_, flag) => {
    expect(goesOn({ next: { page: '+1' }, items: 'list', more: 'more' }, { list: ITEMS, more: flag })).toEqual({ page: '2' })
  }) // prettier-ignore

  it('goes on past one empty page when the flag says that there is more', () => {
    const rule: PagingRule = { next: { cursor: 'next' }, items: 'list', more: 'more' }
    expect(goesOn(rule, { list: [], next: 'T', more: true })).toEqual({ cursor: 'T' })
    expect(ends(rule, { list: [], next: 'U', more: true }, {}, { pages: 1, empty: 1 })).toBe('empty')
  })

  it('counts pages and items', () => {
    const { next } = advance({ next: { page: '+1' }, items: 'list' }, at({}, { pages: 3, items: 40 }), { list: ITEMS })
    expect(next).toMatchObject({ pages: 4, items: 42 })
    expect(JSON.parse(JSON.stringify(next))).toEqual(next)
  })
})

describe('why a list ends', () => {
  it.each([
    ['the flag is false', { more: false }, 'flag'],
    ['the flag is 0', { more: 0 }, 'flag'],
    ['the flag is a cursor that has ended', { more: 'no_more' }, 'flag'],
    ['there are no items', { list: [] }, 'empty'],
    ['the token is missing', { next: undefined }, 'no-next'],
    ['the token is empty', { next: '' }, 'no-next'],
    ['the token is null', { next: null }, 'no-next'],
    ['the token is the one of the first page', { next: '0' }, 'no-next'],
    ['the token says that it has ended', { next: 'no_more' }, 'no-next'],
  ])('%s', (_, change, want) => {
    const rule: PagingRule = { next: { cursor: 'next' }, items: 'list', more: 'more' }
    expect(ends(rule, { list: ITEMS, next: 'T', ...change })).toBe(want)
  })

  it.each([
    ['true', true, 'flag'], ['1', 1, 'flag'], ['false', false, undefined], ['0', 0, undefined],
  ])('the flag of the end is %s', (_, flag, want) => {
    expect(ends({ next: { page: '+1' }, items: 'list', more: '!end' }, { list: ITEMS, end: flag })).toBe(want)
  }) // prettier-ignore

  it('the token of an earlier page comes again', () => {
    const rule: PagingRule = { next: { cursor: 'next' }, items: 'list' }
    const first = advance(rule, at(), { list: ITEMS, next: 'A' })
    const second = advance(rule, first.next!, { list: [{ id: 3 }], next: 'B' })
    expect(advance(rule, second.next!, { list: [{ id: 4 }], next: 'A' }).end).toBe('repeated')
  })

  it('the page of before comes again', () => {
    const rule: PagingRule = { next: { page: '+1' }, items: 'list' }
    const first = advance(rule, at(), { list: ITEMS, time: 1 })
    expect(advance(rule, first.next!, { list: ITEMS, time: 2 }).end).toBe('repeated')
  })

  it('there are as many items as the answer says, unless a flag says that there are more', () => {
    const rule: PagingRule = { next: { page: '+1' }, items: 'list', total: 'total' }
    expect(ends(rule, { list: ITEMS, total: 12 }, {}, { items: 10, pages: 1 })).toBe('total')
    expect(ends(rule, { list: ITEMS, total: '13' }, {}, { items: 10, pages: 1 })).toBeUndefined()
    expect(ends(rule, { list: ITEMS, total: 0 })).toBeUndefined()
    expect(ends({ ...rule, more: 'more' }, { list: ITEMS, total: 2, more: 1 })).toBeUndefined()
  })

  it('it is the last of the pages that the answer counts', () => {
    const rule: PagingRule = { next: { page: '+1' }, items: 'list', pages: 'pages' }
    expect(ends(rule, { list: ITEMS, pages: '5' }, { page: '5' })).toBe('total')
    expect(ends(rule, { list: ITEMS, pages: 5 }, { page: '4' })).toBeUndefined()
    expect(ends(rule, { list: ITEMS, pages: 1 })).toBe('total')
  })

  it('an offset cannot count items that are not there', () => {
    expect(ends({ next: { offset: '+items' } }, { text: 'no list at all' })).toBe('empty')
  })
})

describe('reading an answer', () => {
  it.each([
    ['the longest list of objects where no place is known', { a: [{}], b: { c: [{}, {}] }, d: [1, 2, 3] }, '*', 2],
    ['the data itself', [{}, {}, {}], '.', 3],
    ['a place', { a: { list: [1] } }, 'a.list', 1],
    ['no list at the place', { a: { list: {} } }, 'a.list', undefined],
  ])('%s', (_, data, path, want) => {
    expect(readItems(data, path)?.length).toBe(want)
  })

  it('reads only what the answer itself has', () => {
    expect(readPath({}, 'constructor.name')).toBeUndefined()
  })
})
