/* eslint-disable @typescript-eslint/no-deprecated -- the deprecated operations are what the dashboard stands on */
import { createClient } from '@justoneapi/client'
import { createMockFetch } from '@justoneapi/mock'
import { describe, expect, test } from 'vitest'
import { people } from './people.ts'
import { sampleFetch } from './sample-fetch.ts'

const NOW = Date.parse('2026-06-01T00:00:00Z')
const api = (token = 'any') =>
  createClient({ token, fetch: sampleFetch(createMockFetch(), () => NOW), retry: false }).douyinXingtu
const [first] = people
const kolId = first?.id ?? ''

describe('sample answers', () => {
  test('figures of one creator fit each other: median, rate and mean reactions', async () => {
    const { play_mid, interact_rate, like_avg, comment_avg, share_avg } = await api().getKolSpreadInfoV1({ kolId })
    const reactions = Number(like_avg) + Number(comment_avg) + Number(share_avg)
    const rate = (interact_rate?.value ?? 0) / 10_000
    expect(reactions / (Number(play_mid) * rate)).toBeCloseTo(1, 2)
  })

  test('search and overview tell the same CPM', async () => {
    const found = await api().gwApiGsearchSearchForAuthorSquareV1({ keyword: first?.name ?? '' })
    const overview = await api().getKolSpreadInfoV1({ kolId })
    const yuan = Number(found.authors?.[0]?.attribute_datas?.prospective_1_20_cpm)
    expect(yuan).toBe(Number(overview.expect_cpm?.cpm_1_20) / 100)
  })

  test('the successor answers as the seed operation does', async () => {
    const seed = await api().getKolSpreadInfoV1({ kolId, type: '_2', range: '_3' })
    const args = { oAuthorId: kolId, type: 'XINTU_VIDEO', range: 'DAY_90' } as const
    expect(await api().gwApiDataSpGetAuthorSpreadInfoV1(args)).toEqual(seed)
  })

  test('a day has the number of followers that it has, whichever span is asked', async () => {
    const ask = (startDate: string) => api().getKolDailyFansV1({ kolId, startDate, endDate: '2026-05-31' })
    const [long, short] = [await ask('2026-03-01'), await ask('2026-05-25')]
    expect(long.daily?.slice(-7)).toEqual(short.daily)
  })

  test('checks and failures stay the mock’s', async () => {
    await expect(api('code-601').getKolSpreadInfoV1({ kolId })).rejects.toMatchObject({ code: 601 })
    await expect(api().getKolSpreadInfoV1({ kolId, range: '_9' as '_2' })).rejects.toMatchObject({ code: 400 })
  })
})
