import { http, type HttpHandler } from 'msw'
import { failure, statusOf, success } from '../answer/envelope.ts'
import { codeInfo } from '../answer/code-info.ts'
import { toJson } from '../answer/json.ts'
import { argumentsOf, readCall } from '../answer/read-call.ts'
import { toResponse } from '../handler/to-response.ts'
import { knownOperations } from '../scenario/known-operations.ts'
import { addressOf, type HandlerOptions } from './origins.ts'
import type { BusinessCode, GivenData, InterceptedCall, OperationName, OperationResolver } from './types.ts'

const REQUEST_ID = 'mock-override'

const toAnswer = (answer: unknown): Response => {
  if (answer instanceof Response) return answer
  if (typeof answer !== 'number' || answer === 0)
    return toResponse(success(toJson(answer === 0 ? {} : answer), REQUEST_ID))
  const info = codeInfo(answer)
  if (!info) throw new RangeError(`mockOperation: ${answer} is no code of the API`)
  return toResponse(failure(answer, info.meaning.en, REQUEST_ID, statusOf(answer)))
}

const readRequest = async (request: Request) => {
  const body = request.method === 'GET' ? undefined : await request.clone().text()
  return argumentsOf(readCall({ method: request.method, url: request.url, body }))
}

/**
 * A handler of MSW that answers one operation in a way of its own, in front of those of `createHandlers`. Token and parameters are
 * not checked.
 * @param answer the `data` of a success, the code of a failure, or a function that gives either, or a `Response`
 * @throws RangeError when there is no such operation
 * @example `server.use(mockOperation('douyinXingtu.getKolSpreadInfoV1', 602))`
 */
export const mockOperation = <Name extends OperationName>(
  name: Name,
  answer: GivenData<Name> | BusinessCode | OperationResolver<Name>,
  options: HandlerOptions = {},
): HttpHandler => {
  const operation = knownOperations().find(({ id }) => id === name)
  if (!operation) throw new RangeError(`mockOperation: there is no operation ${JSON.stringify(name)}`)
  const method = operation.method === 'GET' ? http.get : http.post
  let calls = 0
  return method(addressOf(operation.path, options), async ({ request }) => {
    const number = ++calls
    if (typeof answer !== 'function') return toAnswer(answer)
    const args = (await readRequest(request)) as InterceptedCall<Name>['args']
    return toAnswer(await (answer as OperationResolver<Name>)({ args, number }))
  })
}
