import type { Localized } from '../operation-info.ts'

/**
 * How a figure in `data` is written.
 *
 * - `basis-points`: 1/10000; 244 is 2.44 %
 * - `fraction`: 0.033 is 3.3 %
 * - `fen`: 1/100 yuan; "5657" is 56.57 yuan
 * - `yuan`
 * - `centiseconds`: 1/100 second; "2600" is 26 seconds
 * - `seconds`
 * - `count`: of people, plays, videos ...
 * - `index`: 0 to 100
 * - `unix-seconds`: a point in time, since 1970
 * - `date`: `YYYY-MM-DD`
 * - `yyyymmdd`: a day as a number of eight digits
 * - `status`: a code, see the description
 * - `text`: words
 * - `text-range`: a range in words, never a number
 * - `unknown`: nobody says it
 */
export type Unit =
  | 'basis-points'
  | 'fraction'
  | 'fen'
  | 'yuan'
  | 'centiseconds'
  | 'seconds'
  | 'count'
  | 'index'
  | 'unix-seconds'
  | 'date'
  | 'yyyymmdd'
  | 'status'
  | 'text'
  | 'text-range'
  | 'unknown'

/** What is known about a figure in `data`. */
export interface FigureInfo {
  /** JSON pointer into `data`; a `*` stands for any element of a list or any key of a map. */
  readonly pointer: string
  readonly unit: Unit
  /** `proved` by arithmetic between published answers, `strong` by sources that agree, else `unknown`. */
  readonly certainty: 'proved' | 'strong' | 'unknown'
  readonly description: Localized
}
