import type { OperationInfo, Platforms } from '@justoneapi/schema'
import { toNumber } from '@justoneapi/schema/units'
import { type Figure, toFigure } from './figure.ts'

type Xingtu = Platforms['douyinXingtu']
type AudienceData = Xingtu['gwApiDataSpAuthorAudienceDistributionV1']['data']
type LinksData = Xingtu['gwApiDataSpAuthorLinkStructV1']['data']
type IndexesData = Xingtu['gwApiDataSpGetAuthorLinkInfoV1']['data']

/** What the numbers of `origin_type` stand for; see the table of units. */
const DIMENSIONS = {
  0: 'gender',
  1: 'age',
  2: 'province',
  3: 'device',
  5: 'cityTier',
  6: 'interest',
  8: 'city',
  10: 'crowd',
} as const

export type Dimension = (typeof DIMENSIONS)[keyof typeof DIMENSIONS]

/** How the audience spreads over one dimension. */
export interface Distribution {
  readonly dimension: Dimension
  /** In percent of the people of this list. */
  readonly shares: readonly { readonly key: string; readonly percent: number }[]
}

/** More than these are summed up by the page. */
const MOST_SHARES = 12

const isDimension = (origin: number | undefined): origin is keyof typeof DIMENSIONS =>
  origin !== undefined && Object.hasOwn(DIMENSIONS, origin)

/** People become shares of their list. A list with anything that is no number is left out: its shares would be wrong. */
export const toDistributions = (data: AudienceData): readonly Distribution[] =>
  (data.distributions ?? []).flatMap(({ origin_type, distribution_list = [] }) => {
    const people = distribution_list.map(({ distribution_key: key, distribution_value }) => ({
      key,
      count: toNumber(distribution_value, 'count'),
    }))
    const sum = people.reduce((total, { count = Number.NaN }) => total + count, 0)
    if (!isDimension(origin_type) || !(sum > 0)) return []
    const shares = people.map(({ key, count = 0 }) => ({ key, percent: Math.round((count / sum) * 10_000) / 100 }))
    const dimension = DIMENSIONS[origin_type]
    // Ages have an order of their own; everything else is read from the largest down.
    const ordered =
      dimension === 'age'
        ? shares.toSorted((a, b) => Number.parseInt(a.key) - Number.parseInt(b.key))
        : shares.toSorted((a, b) => b.percent - a.percent)
    return [{ dimension, shares: ordered.slice(0, MOST_SHARES) }]
  })

const STAGES = { aware: '1', interested: '2', like: '3', follow: '4' } as const

export type Stage = keyof typeof STAGES

/** How close the audience is to the creator: shares of the four stages. */
export const toStages = (operation: OperationInfo, data: LinksData): Readonly<Record<Stage, Figure>> => {
  const stage = (key: Stage) =>
    toFigure(operation, '/link_struct/*/proportion', data.link_struct?.[STAGES[key]]?.proportion)
  return { aware: stage('aware'), interested: stage('interested'), like: stage('like'), follow: stage('follow') }
}

const INDEXES = {
  cooperate: 'cooperate_index',
  costPerformance: 'cp_index',
  convert: 'link_convert_index',
  shopping: 'link_shopping_index',
  spread: 'link_spread_index',
  star: 'link_star_index',
} as const

export type IndexKey = keyof typeof INDEXES

/** One of Xingtu's indexes of a creator, with the mean beside it and the place in the ranking. */
export interface IndexFigures {
  readonly value: Figure
  readonly mean: Figure
  readonly rank: Figure
}

export const toIndexes = (operation: OperationInfo, data: IndexesData): Readonly<Record<IndexKey, IndexFigures>> => {
  const index = (key: IndexKey) => {
    const name = INDEXES[key]
    const at = (field: 'value' | 'avg_value' | 'rank_percent') =>
      toFigure(operation, `/${name}/${field}`, data[name]?.[field])
    return { value: at('value'), mean: at('avg_value'), rank: at('rank_percent') }
  }
  return {
    cooperate: index('cooperate'),
    costPerformance: index('costPerformance'),
    convert: index('convert'),
    shopping: index('shopping'),
    spread: index('spread'),
    star: index('star'),
  }
}
