import type { Core } from '../adapter/openapi-fetch.ts'
import type { Middleware } from '../adapter/middleware.ts'
import type { ClientOptions } from '../client/options.ts'
import type { Settings } from '../client/settings.ts'
import type { Clock } from '../clock/clock.ts'
import type { Budget } from '../guards/budget.ts'
import type { LazyPace } from '../guards/lazy-pace.ts'
import type { Share } from '../guards/share.ts'
import type { StopRules } from '../guards/stop-rules.ts'
import type { Answered } from './answered.ts'

/** What the calls of one client have in common. */
export interface Context {
  readonly options: ClientOptions
  readonly settings: Settings
  readonly clock: Clock
  readonly random: () => number
  readonly middlewares: Middleware[]
  /** These two are made with the first call, because what they are made of is loaded with it. */
  core?: Core
  share?: Share<Answered<unknown>>
  readonly stops: StopRules
  readonly budget: Budget
  readonly pace: LazyPace
  /** Numbers the calls, so that events of one call can be told from another's. */
  nextCall: () => number
}
