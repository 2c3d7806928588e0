import { delay, http, type HttpHandler, HttpResponse } from 'msw'
import { createMock, type Mock } from '../answer/create-mock.ts'
import { toResponse } from '../handler/to-response.ts'
import { addressOf, type HandlerOptions, pathOf } from './origins.ts'

const bodyOf = (request: Request) =>
  request.method === 'GET' || request.method === 'HEAD' ? Promise.resolve(undefined) : request.clone().text()

/**
 * Handlers of MSW for every operation of the API, and for balance, usage and ping.
 * @param mock what answers; with one of your own you reach its log and its charges
 * @example `setupServer(...createHandlers())`
 */
export const createHandlers = (mock: Mock = createMock(), options: HandlerOptions = {}): HttpHandler[] => [
  http.all(addressOf(/\/(?:api\/.*|user\/.*|ping)/, options), async ({ request }) => {
    const url = pathOf(request.url, options)
    const answer = await mock.answer({ method: request.method, url, body: await bodyOf(request) })
    if (answer.fault === 'hang') await delay('infinite')
    if (answer.fault === 'reset') return HttpResponse.error()
    return toResponse(answer)
  }),
]
