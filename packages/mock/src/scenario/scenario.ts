/**
 * What goes wrong on the way: `hang` never answers, `reset` cuts the connection, `half-body` cuts it in the middle of a
 * success, `html-502` and `empty-503` are a gateway's answers, `redirect` leads to another host, `string-code` is a
 * success whose code is a text.
 */
export type Fault = (typeof FAULTS)[number]

export const FAULTS = ['hang', 'reset', 'half-body', 'html-502', 'empty-503', 'redirect', 'string-code'] as const

/** Milliseconds: the same for every answer, or from the first to the second. */
export type Latency = number | readonly [least: number, most: number]

/** An argument as it may be written; it is compared as the text that is sent. */
export type ArgumentValue = string | number | boolean

/** Which of the calls that fit a rule are meant. All that is given has to hold. */
export interface RuleCalls {
  /** The first so many. */
  first?: number | undefined
  /** Those behind the first so many. */
  after?: number | undefined
  /** Each so many-th: 3 is the third, the sixth ... */
  every?: number | undefined
  /**
   * What is counted: all calls that fit the rule, or those with equal arguments (the last 100,000 of them are remembered).
   * @defaultValue 'rule'
   */
  per?: 'rule' | 'arguments' | undefined
}

/**
 * What some of the calls are answered with. The first rule that fits a call is used; what it leaves open (a latency but no
 * code, say) is as without rules.
 */
export interface ScenarioRule {
  /**
   * Operations by name (`douyinXingtu.getKolSpreadInfoV1`) or path (`douyin-xingtu/get-kol-spread-info/v1`); `*` stands for
   * anything (`douyin-xingtu/*`).
   * @defaultValue every operation
   */
  operation?: string | readonly string[] | undefined
  /** Tokens by value. */
  token?: string | readonly string[] | undefined
  /** Arguments by name, each with the value or the values that fit. */
  arguments?: Readonly<Record<string, ArgumentValue | readonly ArgumentValue[]>> | undefined
  calls?: RuleCalls | undefined
  /** How many of the calls, from 0 to 1; drawn from the scenario's seed. */
  chance?: number | undefined
  /** The business code. */
  code?: number | undefined
  /** The HTTP status, where it is not the documented one of the code (200 is the API's older behaviour). */
  status?: number | undefined
  message?: string | undefined
  /** Seconds, or a date, in the header `Retry-After`. */
  retryAfter?: number | string | undefined
  fault?: Fault | undefined
  /**
   * Whether a call with a fault is charged.
   * @defaultValue true for `hang`, `reset`, `half-body` and `string-code`: the request arrived, so it may be paid
   */
  charged?: boolean | undefined
  latency?: Latency | undefined
  /** In place of the sample. */
  data?: unknown
  /** `base_resp.status_code` inside `data`: an answer that is paid although the platform behind the API refused. */
  upstreamStatus?: number | undefined
}

/** What a token may spend, in yuan. */
export interface TokenAccount {
  /** An account of its own; what it cannot pay is answered with code 601. */
  balance?: number | undefined
  /** The most this token may spend of its account; what is beyond is answered with code 602. */
  budget?: number | undefined
}

/** So many calls in so many seconds; the next one is answered with code 302 and `Retry-After`. */
export interface RateLimit {
  calls: number
  seconds: number
}

/** How a mock behaves, beyond plain success. The same seed and the same calls give the same answers. */
export interface Scenario {
  /**
   * Where everything that is drawn starts from.
   * @defaultValue 0
   */
  seed?: number | string | undefined
  latency?: Latency | undefined
  /** As in the options of the mock, which go before it. */
  balance?: number | undefined
  /** As in the options of the mock, which go before it. */
  price?: number | undefined
  /** As in the options of the mock, which go before it. */
  pages?: number | undefined
  /** By the value of the token. Other tokens share the account of the mock. */
  tokens?: Readonly<Record<string, TokenAccount>> | undefined
  /** The part of all calls, from 0 to 1, that is answered with a code: `{ 301: 0.05 }`. */
  rates?: Readonly<Record<string, number>> | undefined
  /**
   * Successes a day, for each of the operations that are named (as in a rule); the next one is answered with code 303, until
   * midnight in Asia/Shanghai. The first entry that names an operation counts.
   */
  quotas?: Readonly<Record<string, number>> | undefined
  /** Calls in a time, for each of the operations that are named (as in a rule). The first entry that names it counts. */
  limits?: Readonly<Record<string, RateLimit>> | undefined
  rules?: readonly ScenarioRule[] | undefined
}
