import { loadPlatform } from '@justoneapi/schema/operations'
import { describe, expect, test } from 'vitest'
import { toDistributions, toStages } from './audience.ts'
import { toFigure } from './figure.ts'
import { toOverview } from './overview.ts'
import { readPointer } from './read-pointer.ts'
import { placeOf, readTags, toFoundCreators } from './search.ts'
import { lastDays, toFollowerDays, toRecentVideos } from './timeline.ts'

const { operations } = await loadPlatform('douyin-xingtu')
const operation = (name: string) => operations.find(({ id }) => id === `douyinXingtu.${name}`)!
const seed = operation('getKolSpreadInfoV1')

describe('a figure', () => {
  test.each([
    ['/interact_rate/value', 321, 3.21, 'percent', 'proved'],
    ['/expect_cpm/cpm_60', '8012', 80.12, 'yuan', 'proved'],
    ['/avg_duration', '1850', 18.5, 'seconds', 'proved'],
    ['/play_mid', '1200', 1200, 'count', 'strong'],
    ['/like_avg', undefined, null, 'count', 'proved'],
    ['/like_avg', '1k-3w', null, 'count', 'proved'],
  ])('%s of %j is %s %s', (pointer, raw, value, unit, certainty) => {
    expect(toFigure(seed, pointer, raw)).toMatchObject({ value, unit, certainty })
  })

  test.each(['/play_stability/value', '/item_rate/item_num/overtake', '/not_in_the_table'])(
    '%s is never shown, because nobody knows what it means',
    (pointer) => {
      expect(() => toFigure(seed, pointer, 1)).toThrow(RangeError)
    },
  )
})

test('an overview names what it leaves out, what it stands on, and what replaces that', () => {
  const data = { interact_rate: { label: '', value: 100 }, play_stability: { value: 5 } }
  const { source, peers, unknown, figures } = toOverview(seed, data)
  expect(source).toMatchObject({ deprecated: true, successor: 'douyinXingtu.gwApiDataSpGetAuthorSpreadInfoV1' })
  expect(peers).toBeNull()
  expect(unknown.map(({ pointer }) => pointer)).toEqual(['/play_stability/value'])
  expect([figures.interactRate.value, figures.completionRate.value]).toEqual([1, null])
})

test('the successor is read by its own table of units', () => {
  const { figures } = toOverview(operation('gwApiDataSpGetAuthorSpreadInfoV1'), { expect_cpe: { cpe_1_20: '90' } })
  expect(figures.cpeShort).toMatchObject({ value: 0.9, unit: 'yuan' })
})

describe('the search', () => {
  const search = operation('gwApiGsearchSearchForAuthorSquareV1')

  test('reads rates that are fractions, and keeps long ids as they are', () => {
    const attribute_datas = { nick_name: 'A', interact_rate_within_30d: '0.033', follower: '1200', price_1_20: '900' }
    const data = { authors: [{ star_id: '7000000000000000123', attribute_datas }], pagination: { total_count: 1 } }
    const [creator] = toFoundCreators(search, data).creators
    expect(creator).toMatchObject({ id: '7000000000000000123', name: 'A' })
    expect(creator?.interactRate.value).toBe(3.3)
    expect(creator?.followers).toMatchObject({ value: 1200, certainty: 'name' })
  })

  test('leaves out whom one cannot open, and copes with an empty answer', () => {
    expect(toFoundCreators(search, { authors: [{ attribute_datas: {} }] }).creators).toEqual([])
    expect(toFoundCreators(search, {})).toEqual({ creators: [], total: null, more: false })
  })

  test.each([
    ['{"food":["tea","cake"]}', ['food', 'tea', 'cake']],
    ['["food"]', []],
    ['not JSON', []],
    [undefined, []],
  ])('tags in %s', (text, tags) => {
    expect(readTags(text)).toEqual(tags)
  })

  test('a place is not said twice', () => {
    expect([placeOf('A', 'B'), placeOf('A', 'A'), placeOf('', undefined)]).toEqual(['A · B', 'A', ''])
  })
})

describe('the audience', () => {
  const list = (entries: Record<string, string>) =>
    Object.entries(entries).map(([distribution_key, distribution_value]) => ({ distribution_key, distribution_value }))

  test('people become shares of their list; ages keep their order, the rest goes by size', () => {
    const distributions = [
      { origin_type: 1, distribution_list: list({ '31-40': '10', '18-23': '30' }) },
      { origin_type: 3, distribution_list: list({ a: '25', b: '75' }) },
    ]
    expect(toDistributions({ distributions })).toEqual([
      {
        dimension: 'age',
        shares: [
          { key: '18-23', percent: 75 },
          { key: '31-40', percent: 25 },
        ],
      },
      {
        dimension: 'device',
        shares: [
          { key: 'b', percent: 75 },
          { key: 'a', percent: 25 },
        ],
      },
    ])
  })

  test.each([
    ['a list with words for numbers', { origin_type: 1, distribution_list: list({ a: 'many', b: '2' }) }],
    ['a dimension that nobody knows', { origin_type: 77, distribution_list: list({ a: '1' }) }],
    ['an empty list', { origin_type: 1, distribution_list: [] }],
  ])('%s is left out rather than shown wrong', (_, distribution) => {
    expect(toDistributions({ distributions: [distribution] })).toEqual([])
  })

  test('stages are percent', () => {
    const stages = toStages(operation('gwApiDataSpAuthorLinkStructV1'), { link_struct: { '1': { proportion: 0.7 } } })
    expect([stages.aware.value, stages.follow.value]).toEqual([70, null])
  })
})

describe('time', () => {
  test('the last days end yesterday in Shanghai, where it may be tomorrow already', () => {
    expect(lastDays(30, Date.parse('2026-03-01T15:59:00Z'))).toEqual({ startDate: '2026-01-30', endDate: '2026-02-28' })
    expect(lastDays(30, Date.parse('2026-03-01T16:00:00Z'))).toEqual({ startDate: '2026-01-31', endDate: '2026-03-01' })
  })

  test('days without a count and videos without a day are left out', () => {
    const daily = [
      { date: '2026-01-01', fans_cnt: '5' },
      { date: 'soon', fans_cnt: '6' },
      { date: '2026-01-02', fans_cnt: '' },
    ]
    expect(toFollowerDays({ daily })).toEqual([{ date: '2026-01-01', followers: 5 }])
    const videos = toRecentVideos({
      latest_item_info: [{ item_date: '2026-01-03', play: 9 }, { play: 1 }],
      latest_star_item_info: [{ item_date: '2026-01-02', play: 4, item_title: 'T' }],
    })
    expect(videos.map(({ kind, date, plays }) => [kind, date, plays])).toEqual([
      ['xingtu', '2026-01-02', 4],
      ['personal', '2026-01-03', 9],
    ])
  })
})

test('a pointer leads to own values only', () => {
  expect([
    readPointer({ a: { b: 1 } }, '/a/b'),
    readPointer({ a: 1 }, '/a/b'),
    readPointer({}, '/constructor'),
  ]).toEqual([1, undefined, undefined])
})
