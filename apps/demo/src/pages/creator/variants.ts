export const TYPES = ['personal', 'xingtu'] as const
export const RANGES = ['30', '90'] as const

/** Which videos, and over which period. */
export interface Variant {
  readonly type: (typeof TYPES)[number]
  readonly range: (typeof RANGES)[number]
}

/** Every overview that a creator has. */
export const VARIANTS: readonly Variant[] = TYPES.flatMap((type) => RANGES.map((range) => ({ type, range })))

export const variantKey = ({ type, range }: Variant): string => `${type} ${range}`
