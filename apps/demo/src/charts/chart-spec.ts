import type { ShownUnit } from '../server/creators/figure.ts'

/** One row of bars, points or a line. A null is a figure that the answer does not have. */
export interface Series {
  readonly name: string
  readonly values: readonly (number | null)[]
  /** Which of the palette's colours, from 0. */
  readonly colour: number
  /** A colour for each value in place of one for all. */
  readonly colours?: readonly number[]
}

/** What a chart shows, in no library's words: the canvas, its table and its exports are made from the same. */
export interface ChartSpec {
  readonly kind: 'bars' | 'rows' | 'line' | 'radar' | 'doughnut'
  readonly labels: readonly string[]
  readonly series: readonly Series[]
  readonly unit: ShownUnit
  /** Where the axis ends; the data decides without it. */
  readonly max?: number
  /** Bars of different rows share a place instead of standing side by side. */
  readonly stacked?: boolean
  /** Lines start at their lowest value, as a change would be invisible from zero. */
  readonly fromZero?: boolean
}
