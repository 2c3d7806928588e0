import type { NetworkReason } from '../../connection/network-reason.ts'

/** Why nothing was sent, and what mends it. */
interface NetworkWords {
  readonly said: (host: string, code: string) => string
  readonly next: string
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
  noProfile(name: string, stored: readonly string[]): string
  noProfileNext(name: string): string
  mended(file: string): string
  shadows(winner: string, hidden: readonly string[]): string
  readonly noProfiles: string
  readonly inUse: string
  readonly network: Readonly<Record<NetworkReason, NetworkWords>>
}
