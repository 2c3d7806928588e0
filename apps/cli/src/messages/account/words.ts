import type { NetworkReason } from '../../connection/network-reason.ts'
import type { Certainty } from '../../price/learned-price.ts'

/** Why nothing was sent, and what mends it. */
interface NetworkWords {
  readonly said: (host: string, code: string) => string
  readonly next: string
}

interface PriceWords {
  noAmount(option: string, text: string): string
  readonly priceAlone: string
  notKnown(short: string): string
  tooLittle(cost: string, price: string): string
  readonly tooLittleNext: string
  budget(cost: string, price: string, source: string, charges: string): string
  readonly given: string
  learned(day: string, certainty: string): string
  readonly certainty: Readonly<Record<Certainty, string>>
  found(price: string, charges: number, certainty: string): string
  readonly nothingLearned: string
}

/** Texts about stored tokens, prices and the way to the network. */
export interface AccountWords {
  readonly question: string
  readonly cannotAsk: string
  readonly cannotAskNext: string
  readonly noToken: string
  readonly notOneToken: string
  stored(profile: string, file: string): string
  overridden(profile: string, winner: string): string
  removed(profile: string): string
  nothingStored(profile: string): string
  readonly variableStays: string
  unwritable(file: string, why: string): string
  wrongName(name: string): string
  noAddress(text: string): string
  insecure(host: string): string
  noProfile(name: string, stored: readonly string[]): string
  noProfileNext(name: string): string
  mended(file: string): string
  shadows(winner: string, hidden: readonly string[]): string
  readonly noProfiles: string
  readonly inUse: string
  readonly price: PriceWords
  readonly network: Readonly<Record<NetworkReason, NetworkWords>>
}
