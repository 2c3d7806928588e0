import type { Localized, OperationInfo } from '@justoneapi/schema'
import { type Figure, toFigure } from './figure.ts'
import { readPointer } from './read-pointer.ts'

/** Where each figure of the overview stands in the answer. */
const POINTERS = {
  interactRate: '/interact_rate/value',
  completionRate: '/play_over_rate/value',
  playMedian: '/play_mid',
  videos: '/item_num',
  duration: '/avg_duration',
  likes: '/like_avg',
  comments: '/comment_avg',
  shares: '/share_avg',
  cpmShort: '/expect_cpm/cpm_1_20',
  cpmMiddle: '/expect_cpm/cpm_21_60',
  cpmLong: '/expect_cpm/cpm_60',
  cpeShort: '/expect_cpe/cpe_1_20',
  cpeMiddle: '/expect_cpe/cpe_21_60',
  cpeLong: '/expect_cpe/cpe_60',
  aheadInteractRate: '/interact_rate/overtake',
  aheadCompletionRate: '/play_over_rate/overtake',
  aheadPlayMedian: '/item_rate/play_mid/overtake',
  aheadStability: '/play_stability/overtake',
} as const

export type OverviewKey = keyof typeof POINTERS

/** The operation an answer came from, and what replaces it. */
export interface Source {
  readonly operation: string
  readonly title: Localized
  readonly deprecated: boolean
  readonly successor: string | null
  readonly docs: string | null
}

/** The overview of a creator over one period and one kind of video. */
export interface Overview {
  readonly source: Source
  /** The content type of the creators it is ranked against; null when the answer does not say. */
  readonly peers: string | null
  readonly figures: Readonly<Record<OverviewKey, Figure>>
  /** Figures of the answer that are left out, because nobody says what they mean. */
  readonly unknown: readonly { readonly pointer: string; readonly description: Localized }[]
}

export const toSource = ({ id, title, deprecated, successor, docs }: OperationInfo): Source => ({
  operation: id,
  title,
  deprecated: deprecated ?? false,
  successor: successor ?? null,
  docs: docs ?? null,
})

/** Reads the answer of the seed operation, or of its successor, which has the same form. */
export const toOverview = (operation: OperationInfo, data: unknown): Overview => {
  const entries = Object.entries(POINTERS).map(
    ([key, pointer]) => [key, toFigure(operation, pointer, readPointer(data, pointer))] as const,
  )
  const label = readPointer(data, '/interact_rate/label')
  return {
    source: toSource(operation),
    peers: typeof label === 'string' && label !== '' ? label : null,
    // Every key of the table is there: the entries were made from it.
    figures: Object.fromEntries(entries) as Record<OverviewKey, Figure>,
    unknown: (operation.figures ?? [])
      .filter(({ certainty, pointer }) => certainty === 'unknown' && readPointer(data, pointer) !== undefined)
      .map(({ pointer, description }) => ({ pointer, description })),
  }
}
