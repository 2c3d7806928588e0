import type { Core } from '../adapter/openapi-fetch.ts'
import type { Middleware } from '../adapter/middleware.ts'
import type { ClientOptions } from '../client/options.ts'
import type { Settings } from '../client/settings.ts'
import type { Clock } from '../clock/clock.ts'
import type { Budget } from '../guards/budget.ts'
import type { LazyPace } from '../guards/lazy-pace.ts'
import type { Share } from '../guards/share.ts'
import type { StopRules } from '../guards/stop-rules.ts'
import type { Answered } from './perform.ts'

/** What the calls of one client have in common. */
export interface Context {
  readonly options: ClientOptions
  readonly settings: Settings
  readonly clock: Clock
  readonly random: () => number
  readonly middlewares: Middleware[]
  /** Made with the first call, because openapi-fetch is loaded with it. */
  core?: Core
  readonly stops: StopRules
  readonly budget: Budget
  readonly pace: LazyPace
  readonly share: Share<Answered<unknown>>
  /** Numbers the calls, so that events of one call can be told from another's. */
  nextCall: () => number
}
