import { pagingRules } from '@justoneapi/schema/paging'
import { describe, expect, it } from 'vitest'
import { createClient, type Page, type PagePosition } from '../src/index.ts'
import { findByName } from '../src/operations/lookup.ts'
import { type Behaviour, envelope, json, reset, startServer } from './fault-server.ts'

/** A list of `length` items, three a page, that is asked for with `page` and says nothing about its end. */
const numbered =
  (length: number): Behaviour =>
  (exchange) => {
    const first = (Number(exchange.query['page'] ?? 1) - 1) * 3
    const reviews = [...Array(length).keys()].slice(first, first + 3).map((id) => ({ id }))
    envelope(0, { reviews })(exchange)
  }

/** A list with cursors; the last page says so. */
const cursored =
  (pages: number): Behaviour =>
  (exchange) => {
    const at = Number(exchange.query['lastCursor']?.slice(8, -1) ?? 0)
    envelope(0, { comments: [{ id: at }], cursor: `{"page":${at + 1}}`, has_more: at + 1 < pages })(exchange)
  }

const clientOf = async (behave: Behaviour) => {
  const server = await startServer(behave)
  return { server, api: createClient({ token: 'a-token', baseUrl: server.baseUrl, retry: false }) }
}
const collect = async <T>(list: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = []
  for await (const each of list) all.push(each)
  return all
}
const REVIEWS = 'douban.getMovieReviewsV1'
const COMMENTS = 'xiaohongshu.getNoteCommentV4'
const ids = (items: unknown[]) => items.map((item) => (item as { id: number }).id)

describe('pages', () => {
  it('come one by one, and no request is made behind the one that is the last', async () => {
    const { api, server } = await clientOf(cursored(3))
    const pages = await collect(api.xiaohongshu.getNoteCommentV4.pages({ noteId: 'n' }, { unlimited: true }))
    expect(pages.map(({ number, end }) => [number, end])).toEqual([[1, undefined], [2, undefined], [3, 'flag']]) // prettier-ignore
    expect(server.received.map(({ query }) => query['lastCursor'])).toEqual([undefined, '{"page":1}', '{"page":2}'])
    expect(server.received.every(({ query }) => query['noteId'] === 'n')).toBe(true)
  })

  it.each([
    ['maxPages', { maxPages: 2 }, 2],
    ['maxItems', { maxItems: 4 }, 2],
    ['until', { until: ({ number }: Page) => number === 3 }, 3],
    ['budget', { budget: { charges: 1 } }, 1],
  ])('stop at %s', async (_, limits, want) => {
    const { api, server } = await clientOf(numbered(100))
    const pages = await collect(api.pages(REVIEWS, { subjectId: '1' }, limits))
    expect(pages).toHaveLength(want)
    expect(server.received).toHaveLength(want)
    expect(pages.at(-1)?.next).toBeDefined()
  })

  it('are asked for only when the loop wants them', async () => {
    const { api, server } = await clientOf(numbered(100))
    for await (const page of api.pages(REVIEWS, { subjectId: '1' }, { unlimited: true })) if (page.number === 2) break
    expect(server.received).toHaveLength(2)
  })

  it('end with 201, which is paid and means that there is nothing', async () => {
    const { api, server } = await clientOf((exchange) => {
      if (exchange.number === 1) numbered(100)(exchange)
      else envelope(201)(exchange)
    })
    expect(await collect(api.pages(REVIEWS, { subjectId: '1' }, { unlimited: true }))).toHaveLength(1)
    expect(server.received).toHaveLength(2)
  })

  it('go on from a saved position after an error in the middle, with nothing paid twice', async () => {
    const { api, server } = await clientOf((exchange) => {
      if (exchange.number === 3) reset(exchange)
      else cursored(4)(exchange)
    })
    let saved = ''
    const first: Page[] = []
    const run = async () => {
      for await (const page of api.pages(COMMENTS, { noteId: 'n' }, { unlimited: true })) {
        first.push(page)
        saved = JSON.stringify(page.next)
      }
    }
    await expect(run()).rejects.toMatchObject({ name: 'OutcomeUnknownError' })
    const from = JSON.parse(saved) as PagePosition
    const rest = await collect(api.pages(COMMENTS, { noteId: 'ignored' }, { unlimited: true, from }))
    expect([...first, ...rest].map(({ number, items }) => [number, ...ids([...items])])).toEqual([[1, 0], [2, 1], [3, 2], [4, 3]]) // prettier-ignore
    expect(server.received.map(({ query }) => query['noteId'])).toEqual(['n', 'n', 'n', 'n', 'n'])
  })

  it('send a cursor beyond 2^53 back with every digit', async () => {
    const { api, server } = await clientOf((exchange) => {
      json(
        `{"code":0,"data":{"aweme_list":[{"id":${exchange.number}}],"has_more":1,"max_cursor":90263013244128870${exchange.number}}}`,
      )(exchange)
    })
    await collect(api.pages('douyin.getUserVideoListV3', { secUid: 's' }, { maxPages: 2 }))
    expect(server.received[1]?.query['maxCursor']).toBe('902630132441288701')
  })

  it('move form values together', async () => {
    const { api, server } = await clientOf((exchange) => {
      envelope(0, {
        list: [{ id: exchange.number }],
        offset: 20 * exchange.number,
        cookies_buffer: `b${exchange.number}`,
      })(exchange)
    })
    await collect(api.weixin.searchArticleV1.pages({ keyword: 'k' }, { maxPages: 3 }))
    expect(server.received.map(({ form }) => form)).toEqual([
      { keyword: 'k', token: 'a-token' },
      { keyword: 'k', currentPage: '2', offset: '20', cookies_buffer: 'b1', token: 'a-token' },
      { keyword: 'k', currentPage: '3', offset: '40', cookies_buffer: 'b2', token: 'a-token' },
    ])
  })

  it.each([
    ['no limit', REVIEWS, {}, 'every page is paid'],
    ['no limits at all', REVIEWS, undefined, 'every page is paid'],
    ['a limit that is switched off', REVIEWS, { unlimited: false }, 'every page is paid'],
    ['a limit of null', REVIEWS, { maxPages: null }, 'maxPages: null cannot be used'],
    ['a limit that is no number', REVIEWS, { maxItems: NaN }, 'maxItems: NaN cannot be used'],
    ['a budget without its number', REVIEWS, { budget: { charge: 5 } }, 'budget.charges: NaN cannot be used'],
    [
      'a position of another operation',
      REVIEWS,
      { maxPages: 1, from: { operation: COMMENTS } },
      'position of another operation',
    ],
    ['an operation that does not page', 'douyin.getUserDetailV3', { maxPages: 1 }, 'it does not page'],
  ])('refuse %s without a request', async (_, operation, limits, words) => {
    const { api, server } = await clientOf(envelope(0))
    const error = await collect(api.pages(operation, {}, limits as never)).catch((reason: unknown) => reason as Error)
    expect(error).toMatchObject({ name: 'ConfigurationError', message: expect.stringContaining(words) as string })
    expect(server.received).toEqual([])
  })
})

describe('items', () => {
  it('come one by one over the pages', async () => {
    const { api, server } = await clientOf(numbered(7))
    expect(ids(await collect(api.items(REVIEWS, { subjectId: '1' }, { unlimited: true })))).toEqual([
      0, 1, 2, 3, 4, 5, 6,
    ])
    // The fourth, empty page is the only way to learn of this end.
    expect(server.received).toHaveLength(4)
  })

  it('stop in the middle of a page, and go on there without paying for it again', async () => {
    const { api, server } = await clientOf(numbered(7))
    const first = api.items(REVIEWS, { subjectId: '1' }, { maxItems: 4 })
    expect(ids(await collect(first))).toEqual([0, 1, 2, 3])
    expect(server.received).toHaveLength(2)
    const from = JSON.parse(JSON.stringify(first.position)) as PagePosition
    const rest = api.items(REVIEWS, { subjectId: '1' }, { unlimited: true, from })
    expect(ids(await collect(rest))).toEqual([4, 5, 6])
    expect(server.received.map(({ query }) => query['page'])).toEqual([undefined, '2', '3', '4'])
    expect(rest.position).toBeUndefined()
  })

  it('keep what was paid for when the loop is left, or until() ends it', async () => {
    const { api } = await clientOf(cursored(1))
    const list = api.items(COMMENTS, { noteId: 'n' }, { unlimited: true, until: () => true })
    expect(await collect(list)).toEqual([])
    const rest = api.items(COMMENTS, { noteId: 'n' }, { unlimited: true, from: list.position })
    expect(ids(await collect(rest))).toEqual([0])
  })

  it('leave out a page that came again', async () => {
    const { api, server } = await clientOf(envelope(0, { reviews: [{ id: 1 }] }))
    expect(ids(await collect(api.items(REVIEWS, { subjectId: '1' }, { unlimited: true })))).toEqual([1])
    expect(server.received).toHaveLength(2)
  })

  it('leave a position that holds paid items, which pages() would pass over and so refuses', async () => {
    const { api, server } = await clientOf(numbered(7))
    const list = api.items(REVIEWS, { subjectId: '1' }, { maxItems: 2 })
    await collect(list)
    const pages = api.pages(REVIEWS, { subjectId: '1' }, { from: list.position, maxPages: 1 })
    await expect(collect(pages)).rejects.toThrow(/holds items that were paid for/)
    expect(server.received).toHaveLength(1)
  })

  it('hand out a page that is new, although its token came before', async () => {
    const { api, server } = await clientOf((exchange) => {
      const id = exchange.query['lastCursor'] === undefined ? 1 : 2
      envelope(0, { comments: [{ id }], cursor: 'same', has_more: true })(exchange)
    })
    expect(ids(await collect(api.items(COMMENTS, { noteId: 'n' }, { unlimited: true })))).toEqual([1, 2])
    expect(server.received).toHaveLength(2)
  })
})

describe('the rules of the overlay', () => {
  const COUNT = 147

  it('belong to operations that exist', () => {
    expect(Object.keys(pagingRules).filter((operation) => !findByName(operation))).toEqual([])
    expect(Object.keys(pagingRules)).toHaveLength(COUNT)
  })

  it('lead each operation to a second page that differs from the first', async () => {
    const { advance } = await import('../src/pages/advance.ts')
    const put = (data: Record<string, unknown>, path: string, value: unknown) => {
      const [names = '', parameter] = (path.split('|')[0] ?? '').split('?')
      const keys = names.split('.')
      keys.reduce<Record<string, unknown>>((inner, key, at) => {
        const last = at === keys.length - 1
        if (key === '-1') return (inner as unknown as Record<string, unknown>[])[0] as Record<string, unknown>
        const next =
          keys[at + 1] === '-1'
            ? ((inner[key] as unknown[] | undefined) ?? [{}])
            : ((inner[key] as object | undefined) ?? {})
        return (inner[key] = last
          ? parameter
            ? `https://x.y/?${parameter}=${String(value)}`
            : value
          : next) as Record<string, unknown>
      }, data)
    }
    const stuck = Object.entries(pagingRules).filter(([operation, rule]) => {
      let data: Record<string, unknown> = {}
      if (rule.items === '.') data = [{ id: 1 }] as unknown as Record<string, unknown>
      else put(data, rule.items && rule.items !== '*' ? rule.items : 'list', [{ id: 1 }])
      for (const how of Object.values(rule.next)) if (!how.startsWith('+')) put(data, how, 'a-cursor')
      if (rule.more) put(data, rule.more.replace('!', ''), !rule.more.startsWith('!'))
      const position = { operation, args: {}, pages: 0, items: 0, empty: 0, print: '', tokens: [] }
      const { next } = advance(rule, position, data)
      return !next || JSON.stringify(next.args) === '{}'
    })
    expect(stuck.map(([operation]) => operation)).toEqual([])
  })
})
