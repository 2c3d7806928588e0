import type { Charges } from '../account/charges.ts'
import { createRandom } from '../data/random.ts'
import type { Latency } from '../scenario/scenario.ts'
import type { MockAnswer, MockCall } from './call.ts'
import { createJudge, type Verdict } from './create-judge.ts'
import { jsonAnswer } from './envelope.ts'
import { createLog, type LogEntry } from './log.ts'
import { type MockOptions, readSettings } from './options.ts'
import { readCall, type ReadCall } from './read-call.ts'

/** What a mock remembers, and how to make it forget. */
export interface MockRecords {
  /** The last calls of the API, in the order of arrival. Tokens are left out. */
  readonly log: () => readonly LogEntry[]
  /** How many calls were charged: in all, by operation, and by the arguments of `countBy`. */
  readonly charges: () => Charges
  /** Starts anew: log, charges, balances, quotas, limits, and the counts of the scenario. */
  readonly reset: () => void
}

/** An API with an account and a log of its own. */
export interface Mock extends MockRecords {
  readonly answer: (call: MockCall) => Promise<MockAnswer>
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Draws from a range by the number of the call. */
const delayOf = (latency: Latency, seed: string, number: number): number => {
  if (typeof latency === 'number') return latency
  const [least, most] = latency
  return least + createRandom(`${seed}|latency|${number}`).below(most - least + 1)
}

/**
 * Makes a mock in plain values. `createMockFetch` and the server stand on it.
 * @throws TypeError when the scenario or a recording is wrong; it names field, value and what is allowed
 */
export const createMock = (options: MockOptions = {}): Mock => {
  const settings = readSettings(options)
  const log = createLog(settings.logSize)
  const seed = String(settings.scenario.seed ?? 0)
  let state = createJudge(settings)
  let calls = 0
  const reset = () => {
    log.clear()
    state = createJudge(settings)
    calls = 0
  }

  const record = ({ method, path, query, form, tokens }: ReadCall, verdict: Verdict) => {
    const { code, charged, fault } = verdict
    const token = tokens.form !== undefined ? 'form' : tokens.query !== undefined ? 'query' : 'none'
    const known = { method, path, query, form, token, charged, at: settings.now() } as const
    log.add({ ...known, ...(code !== undefined && { code }), ...(fault && { fault }) })
  }

  const answerApi = async (call: ReadCall): Promise<MockAnswer> => {
    const number = ++calls
    const verdict = await state.judge(call)
    record(call, verdict)
    const delay = delayOf(verdict.latency ?? settings.latency, seed, number)
    if (delay > 0) await wait(delay)
    return verdict.answer
  }

  return {
    answer: async (given) => {
      const call = readCall(given)
      if (call.path.startsWith('/api/')) return answerApi(call)
      switch (`${call.method} ${call.path}`) {
        case 'GET /ping':
          return { status: 200, headers: { 'content-type': 'text/plain' }, body: 'pong' }
        case 'GET /user/get-balance':
          return state.user(call, 'balance')
        case 'GET /user/get-usage-summary':
          return state.user(call, 'usage')
        case 'GET /__log':
          return jsonAnswer(JSON.stringify(log.entries()))
        case 'GET /__charges':
          return jsonAnswer(JSON.stringify(state.charges()))
        case 'POST /__reset':
          reset()
          return jsonAnswer('{"reset":true}')
        default:
          return answerApi(call)
      }
    },
    log: log.entries,
    charges: () => state.charges(),
    reset,
  }
}
