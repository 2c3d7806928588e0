import { createAccounts } from '../account/account.ts'
import { createCharges } from '../account/charges.ts'
import { createLimits, createQuotas } from '../account/quotas.ts'
import { dataOf, dataTextOf } from '../data/data-of.ts'
import { hashOf } from '../data/random.ts'
import { answerFault, isPaidFault } from '../faults/answer-fault.ts'
import type { Recorded } from '../recordings/create-recordings.ts'
import { createChooser } from '../scenario/create-chooser.ts'
import type { Fault, Latency, ScenarioRule } from '../scenario/scenario.ts'
import { findProblems } from '../validate/find-problems.ts'
import type { MockAnswer } from './call.ts'
import { codeInfo } from './code-info.ts'
import { failure, jsonAnswer, statusOf, success } from './envelope.ts'
import { findOperation, type MockedOperation } from './find-operation.ts'
import { toJson } from './json.ts'
import type { Settings } from './options.ts'
import { argumentsOf, keyOf, type ReadCall } from './read-call.ts'

/** How a call is answered, and what says so. */
export interface Verdict {
  /** None behind a fault. */
  readonly code: number | undefined
  readonly charged: boolean
  readonly fault: Fault | undefined
  readonly latency: Latency | undefined
  readonly answer: MockAnswer
}

/** A code and why. */
interface Decision {
  readonly code: number
  readonly message: string
  /** Seconds. */
  readonly retryAfter?: number | undefined
  /** An answer of the user's own that says so. */
  readonly recorded?: Recorded | undefined
}

/** A call that got past the door. */
interface Admitted {
  readonly call: ReadCall
  readonly operation: MockedOperation
  readonly token: string
  readonly key: string
  readonly requestId: string
  readonly rule: ScenarioRule | undefined
}

const SUCCESS: Decision = { code: 0, message: '' }
const NO_RULE: ScenarioRule = {}

/** The token `code-602` is answered with code 602, every time: a test of a failure needs no other set-up. */
const codeOfToken = (token: string): number | undefined => {
  if (!token.startsWith('code-')) return undefined
  const code = Number(token.slice('code-'.length))
  return code !== 0 && codeInfo(code) ? code : undefined
}

/** Whether a rule says what a call is answered with; failure rates leave such a call alone. */
const isDecided = ({ code, data, fault, upstreamStatus }: ScenarioRule) =>
  code !== undefined || data !== undefined || fault !== undefined || upstreamStatus !== undefined

const withRefusal = (data: unknown, statusCode: number): unknown =>
  typeof data === 'object' && data !== null && !Array.isArray(data)
    ? { ...data, base_resp: { status_code: statusCode, status_message: 'refused by the mock' } }
    : data

/** An account with its quotas, limits and counts, and the scenario's place: everything that a reset starts anew. */
export const createJudge = (settings: Settings) => {
  const { scenario, now, tokens } = settings
  const accounts = createAccounts({ ...settings, tokens: scenario.tokens ?? {} })
  const quotas = createQuotas(scenario.quotas, now)
  const takePlace = createLimits(scenario.limits, now)
  const charges = createCharges(settings.countBy)
  const chooser = createChooser(scenario)

  const getsIn = (token: string | undefined): token is string => token !== undefined && (tokens?.has(token) ?? true)

  /** What stands in the way of a success. */
  const decide = ({ call, operation, token, key, rule = NO_RULE }: Admitted): Decision => {
    const byToken = codeOfToken(token)
    if (byToken !== undefined) return { code: byToken, message: `the token asks for code ${byToken}` }
    if (rule.code) return { code: rule.code, message: codeInfo(rule.code)?.meaning.en ?? '' }
    const retryAfter = takePlace(operation.id)
    if (retryAfter !== undefined)
      return { code: 302, message: 'the rate limit of this operation is reached', retryAfter }
    if (quotas.isReached(operation.id)) return { code: 303, message: 'the daily quota of this operation is used up' }
    const rate = isDecided(rule) ? undefined : chooser.rate(key)
    if (rate !== undefined) return { code: rate, message: codeInfo(rate)?.meaning.en ?? '' }
    const hasData = rule.data !== undefined || rule.upstreamStatus !== undefined
    const recorded = hasData ? undefined : settings.findRecorded(operation.id, argumentsOf(call))
    return recorded ? { code: recorded.code, message: '', recorded } : SUCCESS
  }

  /** Takes the money for a call; when there is none, the refusal. */
  const pay = ({ call, operation, token }: Admitted): Decision | undefined => {
    const refusal = accounts.refusal(token)
    if (refusal === 601) return { code: refusal, message: 'the balance is used up' }
    if (refusal === 602) return { code: refusal, message: 'the budget of this token is used up' }
    accounts.charge(token, call.path)
    quotas.take(operation.id)
    charges.add(operation.id, argumentsOf(call))
    return undefined
  }

  const answerData = async ({ call, operation, key, requestId, rule = NO_RULE }: Admitted): Promise<MockAnswer> => {
    const { data, upstreamStatus } = rule
    const wanted = { operation, args: argumentsOf(call), key, pages: settings.pages }
    if (data === undefined && upstreamStatus === undefined) {
      const text = dataTextOf(wanted)
      return success(typeof text === 'string' ? text : await text, requestId)
    }
    const value = data ?? (await dataOf(wanted))
    return success(toJson(upstreamStatus === undefined ? value : withRefusal(value, upstreamStatus)), requestId)
  }

  const answerRecorded = ({ code, body, isEnvelope }: Recorded, requestId: string): MockAnswer =>
    isEnvelope ? jsonAnswer(body, settings.always200 ? 200 : statusOf(code)) : success(body, requestId)

  const refuse = ({ code, message, retryAfter }: Decision, requestId: string, rule = NO_RULE): MockAnswer => {
    const status = rule.status ?? (settings.always200 ? 200 : statusOf(code))
    return withRetryAfter(failure(code, rule.message ?? message, requestId, status), rule.retryAfter ?? retryAfter)
  }

  const answerAdmitted = async (admitted: Admitted): Promise<Verdict> => {
    const { requestId, rule = NO_RULE } = admitted
    const { fault, latency } = rule
    const decision = decide(admitted)
    const { code } = decision
    const isPaid =
      code === 0 ? (fault ? (rule.charged ?? isPaidFault(fault)) : true) : codeInfo(code)?.charged === 'yes'
    const refusal = isPaid ? pay(admitted) : undefined
    const final = refusal ?? decision
    const charged = isPaid && !refusal
    if (final.code !== 0 && !final.recorded) {
      return { code: final.code, charged, fault: undefined, latency, answer: refuse(final, requestId, rule) }
    }
    const whole = final.recorded ? answerRecorded(final.recorded, requestId) : await answerData(admitted)
    const answer = withRetryAfter(whole, rule.retryAfter)
    const answered = rule.status === undefined ? answer : { ...answer, status: rule.status }
    if (!fault) return { code: final.code, charged, fault, latency, answer: answered }
    return { code: undefined, charged, fault, latency, answer: answerFault(fault, answered) }
  }

  const judge = async (call: ReadCall): Promise<Verdict> => {
    const key = keyOf(call)
    const requestId = `mock-${hashOf(key).toString(16).padStart(8, '0')}`
    const turnAway = (code: number, message: string): Verdict => {
      return {
        code,
        charged: false,
        fault: undefined,
        latency: undefined,
        answer: refuse({ code, message }, requestId),
      }
    }
    const found = findOperation(call.method, call.path)
    const operation = found instanceof Promise ? await found : found
    if (!operation) return turnAway(404, `no operation answers ${call.method} ${call.path}`)
    const token = operation.isForm ? call.tokens.form : call.tokens.query
    if (!getsIn(token)) return turnAway(100, 'the token is missing or not valid')
    const problems = findProblems(operation, call.query, call.form)
    if (problems.length > 0) return turnAway(400, problems.join('; '))
    const rule = chooser.rule({ call, operation: operation.id, token, key })
    return answerAdmitted({ call, operation, token, key, requestId, rule })
  }

  return {
    judge,
    charges: charges.counts,
    /** What the account shows to its token. */
    user: (call: ReadCall, what: 'balance' | 'usage'): MockAnswer => {
      const token = call.tokens.query
      if (getsIn(token)) return success(toJson(accounts[what](token)), 'mock-user')
      return refuse({ code: 100, message: 'the token is missing or not valid' }, 'mock-user')
    },
  }
}

const withRetryAfter = (answer: MockAnswer, retryAfter: number | string | undefined): MockAnswer =>
  retryAfter === undefined ? answer : { ...answer, headers: { ...answer.headers, 'retry-after': String(retryAfter) } }
