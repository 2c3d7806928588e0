/* eslint-disable @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-meaningless-void-operator --
   the lines below @ts-expect-error are wrong on purpose */
import type { Operation, Platforms } from '@justoneapi/schema'
import { expectTypeOf } from 'vitest'
import {
  type AnyJustOneError,
  type Client,
  createClient,
  isJustOneError,
  type Page,
  type PendingCall,
  type ResponseInfo,
} from '../src/index.ts'

declare const api: Client
const QUERY = '/api/xiaohongshu/search-note/v2'
const FORM = '/api/weixin/search-article/v1'
type Searched = Awaited<ReturnType<typeof api.xiaohongshu.searchNoteV2>>

// The named face: flat arguments in, data out.
expectTypeOf(api.xiaohongshu.searchNoteV2({ keyword: 'k', noteTime: 'ONE_DAY' })).toEqualTypeOf<PendingCall<Searched>>()
expectTypeOf(api.xiaohongshu.searchNoteV2({ keyword: 'k' }).withResponse()).resolves.toEqualTypeOf<{
  readonly data: Searched
  readonly response: ResponseInfo
}>()
// Arguments may be left out when each of them may.
void api.douban.getRecentHotMovieV1()
// Undefined may be written where an argument may be left out; numbers beyond 2^53 come as bigint or text.
void api.xiaohongshu.searchNoteV2({ keyword: 'k', noteTime: undefined, page: 2n }, { signal: undefined, timeout: 5 })
void api.weixin.searchArticleV1({ keyword: 'k' })

// @ts-expect-error a required argument is missing
void api.xiaohongshu.searchNoteV2({})
// @ts-expect-error every argument is missing
void api.xiaohongshu.searchNoteV2()
// @ts-expect-error a misspelt argument
void api.xiaohongshu.searchNoteV2({ keyword: 'k', noteTim: 'ONE_DAY' })
// @ts-expect-error a value outside the enum
void api.xiaohongshu.searchNoteV2({ keyword: 'k', noteTime: 'ONE_YEAR' })
// @ts-expect-error the wrong type
void api.xiaohongshu.searchNoteV2({ keyword: 1 })
// @ts-expect-error null cannot be sent
void api.xiaohongshu.searchNoteV2({ keyword: 'k', noteTime: null })
// @ts-expect-error the client adds the token
void api.xiaohongshu.searchNoteV2({ keyword: 'k', token: 't' })
// @ts-expect-error a misspelt option
void api.xiaohongshu.searchNoteV2({ keyword: 'k' }, { timout: 5 })
// @ts-expect-error a misspelt field of an option
void api.xiaohongshu.searchNoteV2({ keyword: 'k' }, { retry: { attempt: 5 } })
// @ts-expect-error no such operation
void api.xiaohongshu.serchNoteV2({ keyword: 'k' })
// @ts-expect-error no such platform
void api.xiaohongshoe.searchNoteV2({ keyword: 'k' })

// The face by path: data or error.
const result = await api.GET(QUERY, { params: { query: { keyword: 'k' } }, timeout: 5 })
if (result.error) {
  expectTypeOf(result.error).toEqualTypeOf<AnyJustOneError>()
  expectTypeOf(result.data).toEqualTypeOf<undefined>()
} else {
  expectTypeOf(result.data).toEqualTypeOf<Searched>()
  expectTypeOf(result.response).toEqualTypeOf<ResponseInfo>()
}
void api.GET('/api/douban/get-recent-hot-movie/v1')
void api.POST(FORM, { body: { keyword: 'k' } })

// @ts-expect-error no such path
void api.GET('/api/xiaohongshu/serch-note/v2', { params: { query: { keyword: 'k' } } })
// @ts-expect-error a POST operation
void api.GET(FORM, { params: { query: { keyword: 'k' } } })
// @ts-expect-error a GET operation
void api.POST(QUERY, { params: { query: { keyword: 'k' } } })
// @ts-expect-error the arguments are missing
void api.GET(QUERY)
// @ts-expect-error a required argument is missing
void api.GET(QUERY, { params: { query: {} } })
// @ts-expect-error a misspelt argument, which plain openapi-fetch lets pass
void api.GET(QUERY, { params: { query: { keyword: 'k', noteTim: 'ONE_DAY' } } })
// @ts-expect-error a value outside the enum
void api.GET(QUERY, { params: { query: { keyword: 'k', noteTime: 'ONE_YEAR' } } })
// @ts-expect-error a misspelt option, which plain openapi-fetch lets pass
void api.GET(QUERY, { params: { query: { keyword: 'k' } }, timout: 5 })
// @ts-expect-error a misspelt field of the form
void api.POST(FORM, { body: { keywrod: 'k' } })

// Pages: only where an operation pages, and never without a limit.
for await (const page of api.xiaohongshu.searchNoteV2.pages({ keyword: 'k' }, { maxPages: 2 })) {
  expectTypeOf(page.data).toEqualTypeOf<Searched>()
}
type Item<P> = P extends AsyncIterable<Page<unknown, infer I>> ? I : never
type Videos = ReturnType<typeof api.douyin.getUserVideoListV3.pages>
expectTypeOf<Item<Videos>>().not.toBeUnknown()
for await (const video of api.douyin.getUserVideoListV3.items({ secUid: 's' }, { unlimited: true })) {
  expectTypeOf(video).toEqualTypeOf<Item<Videos>>()
}
void api.xiaohongshu.searchNoteV2.pages({ keyword: 'k' }, { until: ({ number }) => number > 3, from: undefined })
void api.xiaohongshu.searchNoteV2.pages({ keyword: 'k' }, { budget: { charges: 5 } })
// @ts-expect-error every page is paid, so a limit is required
void api.xiaohongshu.searchNoteV2.pages({ keyword: 'k' }, {})
// @ts-expect-error a position is no limit
void api.xiaohongshu.searchNoteV2.pages({ keyword: 'k' }, { from: undefined })
// @ts-expect-error unlimited has to be written as true
void api.xiaohongshu.searchNoteV2.pages({ keyword: 'k' }, { unlimited: false })
// @ts-expect-error the limits are missing
void api.xiaohongshu.searchNoteV2.items({ keyword: 'k' })
// @ts-expect-error this operation does not page
void api.douyin.getUserDetailV3.pages

// Options of the client.
void createClient({
  token: () => Promise.resolve('t'),
  environment: 'prod-cn',
  concurrency: { operation: 2 },
  retry: false,
})
void createClient({ fetch: globalThis.fetch, timeout: undefined })
// @ts-expect-error a misspelt option
void createClient({ tokn: 't' })
// @ts-expect-error no such environment
void createClient({ environment: 'prod' })

/** Told apart by name: a new class fails to compile here until it is handled. */
export const advise = (error: AnyJustOneError): string => {
  switch (error.name) {
    case 'AuthenticationError':
      expectTypeOf(error.code).toEqualTypeOf<100>()
      return 'another token'
    case 'BalanceExhaustedError':
    case 'TokenBudgetExhaustedError':
      return 'top up, resume()'
    case 'DailyQuotaError':
    case 'RateLimitError':
    case 'TemporaryError':
    case 'ConnectionError':
      return 'later'
    case 'NoContentError':
      return 'empty'
    case 'OutcomeUnknownError':
    case 'ProtocolError':
    case 'UnknownCodeError':
    case 'RedirectError':
    case 'AbortedError':
      return 'perhaps paid'
    case 'BudgetExceededError':
    case 'ConfigurationError':
    case 'DeadlineError':
    case 'InvalidParametersError':
    case 'NotFoundError':
    case 'PermissionError':
      return 'mend the call'
    default:
      return error satisfies never
  }
}
declare const thrown: unknown
if (isJustOneError(thrown)) expectTypeOf(thrown).toEqualTypeOf<AnyJustOneError>()

// Every member of the tables is callable.
type Uncallable = {
  [P in keyof Platforms]: {
    [N in keyof Platforms[P]]: Platforms[P][N] extends Operation<unknown, unknown> ? never : N
  }[keyof Platforms[P]]
}[keyof Platforms]
expectTypeOf<Uncallable>().toBeNever()
