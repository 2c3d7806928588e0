import type { Micros } from './yuan.ts'

/** What a success of an operation was seen to cost. */
export interface LearnedPrice {
  readonly price: Micros
  /** How often it was seen in a row. */
  readonly seen: number
  /** False when the difference of the balances was no multiple of the calls, so others may have been paid meanwhile. */
  readonly isEven: boolean
  /** The day it was seen last. */
  readonly day: string
}

/** How far a learned price can be trusted. */
export type Certainty = 'unsure' | 'once' | 'confirmed'

export const certaintyOf = ({ isEven, seen }: Pick<LearnedPrice, 'isEven' | 'seen'>): Certainty =>
  isEven ? (seen > 1 ? 'confirmed' : 'once') : 'unsure'

export interface Observation {
  readonly before: Micros
  readonly after: Micros
  readonly charged: number
  /** Calls that may have been charged. */
  readonly unknown: number
}

/** The price that two balances around some calls tell, rounded up; undefined when they tell none. */
export const learn = (
  { before, after, charged, unknown }: Observation,
  known: LearnedPrice | undefined,
  day: string,
): LearnedPrice | undefined => {
  const spent = before - after
  const calls = BigInt(charged)
  if (calls === 0n || spent <= 0n) return undefined
  const isEven = unknown === 0 && spent % calls === 0n
  const price = (spent + calls - 1n) / calls
  const isSame = isEven && known?.isEven === true && known.price === price
  return { price, isEven, day, seen: isSame ? known.seen + 1 : 1 }
}
