/**
 * The only file that knows openapi-fetch (closed by its maintainers; see docs/decisions/client-core.md). It gives us
 * addresses, header merging and the order of middleware; sending, judging and repeating are ours, inside the `fetch`
 * that it is handed. None of its types leaves this file.
 */
import createFetchClient from 'openapi-fetch'
import type { HeadersOption } from '../client/options.ts'
import type { Success } from '../envelope/outcome.ts'
import type { Middleware } from './middleware.ts'

/** A request without its token, as middleware sees and may change it. */
export interface Draft {
  readonly url: string
  readonly method: string
  readonly headers: Headers
  readonly body?: string
}

type Deliver = (draft: Draft) => Promise<Success>

export interface CoreCall {
  readonly method: string
  readonly path: string
  readonly form: boolean
  readonly args: Readonly<Record<string, string>>
  readonly headers: HeadersOption | undefined
}

/** What middleware put in place of an answer; it has to be judged. */
export interface Replaced {
  readonly kind: 'replaced'
  readonly httpStatus: number
  readonly headers: Headers
  readonly text: string
}

/** Stands in for `Request` where no middleware looks at it: building a real one costs more than all the guards together. */
class LightRequest implements Draft {
  readonly url: string
  readonly method: string
  readonly headers: Headers
  declare readonly body?: string
  constructor(url: string, init: { method: string; headers: Headers; body?: string }) {
    this.url = url
    this.method = init.method
    this.headers = init.headers
    if (init.body !== undefined) this.body = init.body
  }
}

/** Where no middleware looks at the answer, openapi-fetch gets one without a body: it has nothing to read. */
const LIGHT_RESPONSE = { ok: true, status: 204, headers: { get: () => null } } as unknown as Response

const toDraft = async (request: Request): Promise<Draft> => {
  const { url, method, headers } = request
  const body = request.body === null ? undefined : await request.text()
  return { url, method, headers, ...(body !== undefined && { body }) }
}

// A status of this kind allows no body (Fetch standard, "null body status").
const toResponse = ({ httpStatus, headers, text }: Success): Response => {
  const copy = new Headers()
  headers.forEach((value, name) => {
    copy.append(name, value)
  })
  return new Response([204, 205].includes(httpStatus) ? null : (text ?? ''), { status: httpStatus, headers: copy })
}

const formOf = (args: Readonly<Record<string, string>>) => ({
  body: new URLSearchParams(args).toString(),
  bodySerializer: (body: string) => body,
  params: { header: { 'content-type': 'application/x-www-form-urlencoded' } },
})

type CoreRequest = (
  method: string,
  path: string,
  init: object,
) => Promise<{ readonly error?: unknown; readonly response: Response }>

export const createCore = (baseUrl: string, headers: HeadersOption | undefined, middlewares: Middleware[]) => {
  const client = createFetchClient<Record<string, Record<string, unknown>>>({ baseUrl, headers: headers ?? {} })
  // Its types follow a document that we do not show it.
  const request = client.request as unknown as CoreRequest
  const initOf = ({ form, args, headers }: CoreCall) => {
    const given = form ? formOf(args) : { params: { query: args } }
    return Object.assign(given, { headers, parseAs: 'stream', middleware: middlewares })
  }

  const runPlain = async (call: CoreCall, deliver: Deliver): Promise<Success> => {
    let delivered: Success | undefined
    const fetch = async (draft: Draft) => {
      delivered = await deliver(draft)
      return LIGHT_RESPONSE
    }
    await request(call.method, call.path, Object.assign(initOf(call), { Request: LightRequest, fetch }))
    return delivered as Success // without middleware nothing answers but `fetch`
  }

  const runWatched = async (call: CoreCall, deliver: Deliver): Promise<Success | Replaced> => {
    let delivered: Success | undefined
    let handed: Response | undefined
    const fetch = async (watched: Request) => {
      delivered = await deliver(await toDraft(watched))
      return (handed = toResponse(delivered))
    }
    const { error, response } = await request(call.method, call.path, Object.assign(initOf(call), { fetch }))
    if (delivered && response === handed) return delivered
    const text = !response.bodyUsed ? await response.text() : typeof error === 'string' ? error : JSON.stringify(error)
    return { kind: 'replaced', httpStatus: response.status, headers: response.headers, text }
  }

  return {
    /** Runs the middleware around `deliver`, which sends, judges and repeats; it throws when the call fails. */
    run: (call: CoreCall, deliver: Deliver): Promise<Success | Replaced> =>
      middlewares.length > 0 ? runWatched(call, deliver) : runPlain(call, deliver),
  }
}

export type Core = ReturnType<typeof createCore>
