import type { FetchLike } from '@justoneapi/client'
import { audienceOf, indexesOf, linksOf } from './audience.ts'
import { personOf } from './people.ts'
import { profileOf, searchOf } from './search.ts'
import { spreadOf } from './spread.ts'
import { dailyFollowersOf, showItemsOf } from './timeline.ts'

type Answer = (query: URLSearchParams, now: number) => unknown

const whoever = (query: URLSearchParams) => personOf(query.get('oAuthorId') ?? query.get('kolId') ?? '')
const at = (path: string) => `/api/douyin-xingtu/${path}/v1`

const spread: Answer = (query) =>
  spreadOf(whoever(query), {
    xingtu: ['_2', 'XINTU_VIDEO'].includes(query.get('type') ?? ''),
    days: ['_3', 'DAY_90'].includes(query.get('range') ?? '') ? 90 : 30,
  })
const followers: Answer = (query) =>
  dailyFollowersOf(whoever(query), query.get('startDate') ?? '', query.get('endDate') ?? '')

/** The operations of the creator pages. */
const ANSWERS = new Map<string, Answer>([
  [
    at('gw/api/gsearch/search_for_author_square'),
    (query) => searchOf(query.get('keyword') ?? '', Number(query.get('page') ?? 1)),
  ],
  [at('gw/api/author/get_author_base_info'), (query) => profileOf(whoever(query))],
  [at('get-kol-spread-info'), spread],
  [at('gw/api/data_sp/get_author_spread_info'), spread],
  [at('get-kol-daily-fans'), followers],
  [at('gw/api/data_sp/author_audience_distribution'), (query) => audienceOf(whoever(query))],
  [at('gw/api/data_sp/author_link_struct'), (query) => linksOf(whoever(query))],
  [at('gw/api/data_sp/get_author_link_info'), (query) => indexesOf(whoever(query))],
  [at('gw/api/author/get_author_show_items_v2'), (query, now) => showItemsOf(whoever(query), now)],
])

/**
 * The mock knows the form of an answer but not its sense: its figures do not fit each other. Where it answers a call of
 * the creator pages with success, `data` is put in its place that tells of an invented creator. Everything else, checks
 * and failures included, stays the mock's.
 * @param now in milliseconds
 */
export const sampleFetch =
  (mock: FetchLike, now: () => number): FetchLike =>
  async (url, init) => {
    const response = await mock(url, init)
    const { pathname, searchParams } = new URL(url)
    const answer = ANSWERS.get(pathname)
    if (!answer) return response
    const text = new TextDecoder().decode(await response.arrayBuffer())
    const envelope = JSON.parse(text) as { code: number }
    const body = envelope.code === 0 ? JSON.stringify({ ...envelope, data: answer(searchParams, now()) }) : text
    return new Response(body, { status: response.status, headers: { 'content-type': 'application/json' } })
  }
