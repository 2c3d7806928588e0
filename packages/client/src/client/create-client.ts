import type { Middleware } from '../adapter/middleware.ts'
import type { Context } from '../call/context.ts'
import type { perform } from '../call/perform.ts'
import { type Clock, systemClock } from '../clock/clock.ts'
import { Budget } from '../guards/budget.ts'
import { estimate } from '../guards/estimate.ts'
import { LazyPace } from '../guards/lazy-pace.ts'
import { StopRules } from '../guards/stop-rules.ts'
import { configuration } from '../messages/configuration.ts'
import type { Language } from '../messages/messages.ts'
import { toPendingCall } from '../operations/call.ts'
import { findByName, findByPath, type Target } from '../operations/lookup.ts'
import { addNamedOperations } from '../operations/named.ts'
import { toResult } from '../operations/result.ts'
import { pagingOf } from '../pages/lazy.ts'
import type { ItemLimits, PageLimits } from '../pages/types.ts'
import type { Client } from './whole-client.ts'
import type { CallOptions, ClientOptions } from './options.ts'
import { refuse } from './refuse.ts'
import { resolveSettings, type Surroundings } from './settings.ts'

/** What the client takes from its surroundings; tests hand in their own. */
export interface Internals {
  readonly clock?: Clock
  readonly random?: () => number
  readonly surroundings?: Surroundings
}

interface Init extends CallOptions {
  params?: { query?: object | undefined } | undefined
  body?: object | undefined
}

/** What sends, judges and repeats: loaded with the first call of a program, so that a page does not wait for it. */
let performing: typeof perform | undefined

/** `createClient` with time, chance and surroundings in the caller's hands. */
export const buildClient = (options: ClientOptions, internals: Internals = {}): Client => {
  const settings = resolveSettings(options, internals.surroundings ?? globalThis)
  const clock = internals.clock ?? systemClock
  let calls = 0
  const context: Context = {
    options,
    settings,
    clock,
    random: internals.random ?? Math.random,
    middlewares: [],
    stops: new StopRules(),
    budget: new Budget(options.budget?.charges),
    pace: new LazyPace(options, clock),
    nextCall: () => ++calls,
  }
  const run = (target: Target, args: object = {}, callOptions: CallOptions = {}) => {
    const given = args as Readonly<Record<string, unknown>>
    if (performing) return performing(context, target, given, callOptions)
    return import('../call/perform.ts').then(({ perform }) =>
      (performing = perform)(context, target, given, callOptions),
    )
  }
  const byPath =
    (method: 'GET' | 'POST') =>
    (path: string, init: Init = {}) => {
      const { params, body, ...callOptions } = init
      // Joined to the base as it is: without its slash it would name another host, which would get the token.
      if (!path.startsWith('/')) {
        return toResult(Promise.reject(refuse('operation', options.language, JSON.stringify(path))))
      }
      return toResult(run(findByPath(path, method, body !== undefined), { ...params?.query, ...body }, callOptions))
    }
  const find = (operation: string, method: 'GET' | 'POST' | undefined): Target => {
    const target = operation.startsWith('/') ? findByPath(operation, method) : findByName(operation)
    if (!target) throw refuse('operation', options.language, JSON.stringify(operation))
    return target
  }
  const client = {
    GET: byPath('GET'),
    POST: byPath('POST'),
    call: (
      operation: string,
      args?: object,
      { method, ...callOptions }: CallOptions & { method?: 'GET' | 'POST' } = {},
    ) =>
      // In a promise, so that a name that does not exist is an error like every other.
      toPendingCall(Promise.resolve().then(() => run(find(operation, method), args, callOptions))),
    pages: (operation: string, args: object, limits: PageLimits, callOptions?: CallOptions) =>
      pagingOf(run, find(operation, undefined), options.language).pages(args, limits, callOptions),
    items: (operation: string, args: object, limits: ItemLimits, callOptions?: CallOptions) =>
      pagingOf(run, find(operation, undefined), options.language).items(args, limits, callOptions),
    estimate: (batch: Readonly<Record<string, number>>) => estimate(batch, options.prices),
    use: (...middleware: Middleware[]) => {
      context.middlewares.push(...middleware)
    },
    eject: (...middleware: Middleware[]) => {
      for (const each of middleware) {
        const at = context.middlewares.indexOf(each)
        if (at !== -1) context.middlewares.splice(at, 1)
      }
    },
    status: () => {
      const { client: stopped, operations } = context.stops.status(context.clock.now())
      return { stopped, stoppedOperations: operations, charges: context.budget.status(), ...context.pace.status() }
    },
    resume: (operation?: string) => {
      context.stops.resume(operation)
    },
  }
  if (settings.insecure) warnOnce(settings.host, options.language)
  return addNamedOperations(client, run, options.language) as unknown as Client
}

const warned = new Set<string>()

/** DESIGN: a host that shows the token on the way is worth one line, once. */
const warnOnce = (host: string, language: Language = 'en'): void => {
  if (warned.has(host)) return
  warned.add(host)
  globalThis.console.warn(configuration[language].warning(host))
}

/**
 * Makes a client. Nothing is sent until the first call.
 * @throws ConfigurationError if an option cannot be used, or there is no token
 */
export const createClient = (options: ClientOptions = {}): Client => buildClient(options)
