import type { OperationInfo } from '@justoneapi/schema'
import { businessCodes } from '@justoneapi/schema/codes'
import { createAccount } from '../account/account.ts'
import { dataOf } from '../data/data-of.ts'
import { hashOf } from '../data/random.ts'
import { findProblems } from '../validate/find-problems.ts'
import type { MockAnswer, MockCall } from './call.ts'
import { failure, jsonAnswer, success } from './envelope.ts'
import { findOperation } from './find-operation.ts'
import { createLog, type LogEntry } from './log.ts'
import type { MockOptions } from './options.ts'
import { readCall, type ReadCall } from './read-call.ts'

/** An API with an account and a log of its own. */
export interface Mock {
  answer(call: MockCall): Promise<MockAnswer>
  /** The last calls of the API, in the order of arrival. Tokens are left out. */
  readonly log: () => readonly LogEntry[]
}

/** How a call is answered: its business code, and what says so. */
interface Verdict {
  readonly code: number
  readonly answer: MockAnswer
}

/** What identifies a call: the same arguments give the same answer, in whatever order they came. */
const seedOf = ({ method, path, query, form }: ReadCall) => {
  const fields = Object.entries({ ...query, ...form }).sort(([a], [b]) => (a < b ? -1 : 1))
  return `${method} ${path} ${JSON.stringify(fields)}`
}

/** Form operations take the token as a form field, all others in the query. */
const tokenFor = (operation: OperationInfo, { tokens }: ReadCall) =>
  operation.parameters.some((parameter) => parameter.in === 'form') ? tokens.form : tokens.query

/** The token `code-602` is answered with code 602, every time: a test of a failure needs no other set-up. */
const codeOfToken = (token: string | undefined): number | undefined => {
  const code = /^code-(\d+)$/.exec(token ?? '')?.[1]
  return businessCodes.find((info) => info.code !== 0 && String(info.code) === code)?.code
}

/** Makes a mock in plain values. `createMockFetch` and the server stand on it. */
export const createMock = (options: MockOptions = {}): Mock => {
  const { tokens, httpStatus = 'documented', balance, price = 0.02, latency = 0, logSize = 10_000 } = options
  const now = options.now ?? Date.now
  const account = createAccount(balance, price, now)
  const log = createLog(logSize)
  const getsIn = (token: string | undefined) => token !== undefined && (tokens?.includes(token) ?? true)

  const refuse = (code: number, message: string, requestId: string): Verdict => ({
    code,
    answer: failure(code, message, requestId, httpStatus === 'always-200'),
  })

  const judgeApi = async (call: ReadCall): Promise<Verdict> => {
    const seed = seedOf(call)
    const requestId = `mock-${hashOf(seed).toString(16).padStart(8, '0')}`
    const operation = await findOperation(call.method, call.path)
    if (!operation) return refuse(404, `no operation answers ${call.method} ${call.path}`, requestId)
    const token = tokenFor(operation, call)
    if (!getsIn(token)) return refuse(100, 'the token is missing or not valid', requestId)
    const problems = findProblems(operation, call.query, call.form)
    if (problems.length > 0) return refuse(400, problems.join('; '), requestId)
    const code = codeOfToken(token)
    if (code !== undefined && code !== 201) return refuse(code, `the token asks for code ${code}`, requestId)
    if (!account.canPay()) return refuse(601, 'the balance is used up', requestId)
    account.charge(call.path)
    if (code === 201) return refuse(code, 'the token asks for code 201', requestId)
    return { code: 0, answer: success(await dataOf(operation, seed), requestId) }
  }

  const answerApi = async (call: ReadCall): Promise<MockAnswer> => {
    const at = now()
    const { code, answer } = await judgeApi(call)
    if (latency > 0) await new Promise((resolve) => setTimeout(resolve, latency))
    const { method, path, query, form } = call
    const token = call.tokens.form !== undefined ? 'form' : call.tokens.query !== undefined ? 'query' : 'none'
    log.add({ method, path, query, form, token, code, at })
    return answer
  }

  const answerUser = (call: ReadCall, data: () => unknown): MockAnswer => {
    if (getsIn(call.tokens.query)) return success(data(), 'mock-user')
    return refuse(100, 'the token is missing or not valid', 'mock-user').answer
  }

  return {
    answer: async (given) => {
      const call = readCall(given)
      switch (`${call.method} ${call.path}`) {
        case 'GET /ping':
          return { status: 200, headers: { 'content-type': 'text/plain' }, body: 'pong' }
        case 'GET /user/get-balance':
          return answerUser(call, account.balance)
        case 'GET /user/get-usage-summary':
          return answerUser(call, account.usage)
        case 'GET /__log':
          return jsonAnswer(log.entries())
        default:
          return answerApi(call)
      }
    },
    log: log.entries,
  }
}
