import { createRecordings } from '../recordings/create-recordings.ts'
import type { Recording } from '../recordings/recording.ts'
import { checkScenario } from '../scenario/check-scenario.ts'
import type { Latency, Scenario } from '../scenario/scenario.ts'

/** What can be set for a mock. */
export interface MockOptions {
  /**
   * The tokens that get in; every other one is answered with code 100.
   * @defaultValue every token that is not empty
   */
  tokens?: readonly string[] | undefined
  /**
   * The HTTP status of failures: the documented one, or 200 for every answer as the API did earlier. `code` is the same.
   * @defaultValue 'documented'
   */
  httpStatus?: 'documented' | 'always-200' | undefined
  /**
   * What the account starts with, in yuan. It goes down by `price` for each success; what it cannot pay is answered with
   * code 601.
   * @defaultValue `/user/get-balance` starts from 100, and it never runs out
   */
  balance?: number | undefined
  /**
   * The price of a success in yuan.
   * @defaultValue 0.02
   */
  price?: number | undefined
  /**
   * How long each answer of the API takes, in milliseconds: the same for all, or from the first number to the second.
   * @defaultValue 0
   */
  latency?: Latency | undefined
  /**
   * How many pages a list has, of every operation that pages.
   * @defaultValue 3
   */
  pages?: number | undefined
  /** Failures, faults, quotas and limits by rule and by rate. A wrong one is a `TypeError` that names field and value. */
  scenario?: Scenario | undefined
  /** Answers of your own, in place of samples. `readRecordings` of `@justoneapi/mock/files` reads them from a folder. */
  recordings?: readonly Recording[] | undefined
  /** Arguments by which charged calls are counted for `charges`; each of their values stays in memory. */
  countBy?: string | readonly string[] | undefined
  /**
   * How many of the last calls `/__log` keeps.
   * @defaultValue 10000
   */
  logSize?: number | undefined
  /** Milliseconds since 1970, for the log, the usage summary, quotas and limits. */
  now?: (() => number) | undefined
}

/** Options and scenario in one, with every default. */
export interface Settings {
  readonly tokens: ReadonlySet<string> | undefined
  readonly always200: boolean
  readonly balance: number | undefined
  readonly price: number
  readonly latency: Latency
  readonly pages: number
  readonly scenario: Scenario
  readonly findRecorded: ReturnType<typeof createRecordings>
  readonly countBy: readonly string[]
  readonly logSize: number
  readonly now: () => number
}

/** @throws TypeError when the scenario or a recording is wrong */
export const readSettings = (options: MockOptions): Settings => {
  const scenario = checkScenario(options.scenario ?? {})
  const { countBy = [], tokens } = options
  return {
    tokens: tokens && new Set(tokens),
    always200: options.httpStatus === 'always-200',
    balance: options.balance ?? scenario.balance,
    price: options.price ?? scenario.price ?? 0.02,
    latency: options.latency ?? scenario.latency ?? 0,
    pages: options.pages ?? scenario.pages ?? 3,
    scenario,
    findRecorded: createRecordings(options.recordings ?? []),
    countBy: typeof countBy === 'string' ? [countBy] : countBy,
    logSize: options.logSize ?? 10_000,
    now: options.now ?? Date.now,
  }
}
