/** Which videos, and over which period. */
export interface Variant {
  readonly type: 'personal' | 'xingtu'
  readonly range: '30' | '90'
}

/** Every overview that a creator has. */
export const VARIANTS: readonly Variant[] = [
  { type: 'personal', range: '30' },
  { type: 'personal', range: '90' },
  { type: 'xingtu', range: '30' },
  { type: 'xingtu', range: '90' },
]

export const variantKey = ({ type, range }: Variant): string => `${type} ${range}`
