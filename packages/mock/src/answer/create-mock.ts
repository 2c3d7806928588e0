import type { OperationInfo } from '@justoneapi/schema'
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

/** Makes a mock in plain values. `createMockFetch` and the server stand on it. */
export const createMock = (options: MockOptions = {}): Mock => {
  const { tokens, httpStatus = 'documented', balance = 100, price = 0.02, logSize = 10_000 } = options
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
    if (!getsIn(tokenFor(operation, call))) return refuse(100, 'the token is missing or not valid', requestId)
    const problems = findProblems(operation, call.query, call.form)
    if (problems.length > 0) return refuse(400, problems.join('; '), requestId)
    account.charge(call.path)
    return { code: 0, answer: success(await dataOf(operation, seed), requestId) }
  }

  const answerApi = async (call: ReadCall): Promise<MockAnswer> => {
    const at = now()
    const { code, answer } = await judgeApi(call)
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
