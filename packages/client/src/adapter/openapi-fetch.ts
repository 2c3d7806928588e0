/**
 * The only file that knows openapi-fetch (closed by its maintainers; see docs/decisions/client-core.md). It gives us
 * addresses, header merging and the order of middleware; sending, judging and repeating are ours, inside the `fetch`
 * that it is handed. None of its types leaves this file.
 */
import createFetchClient, {
  createFinalURL,
  createQuerySerializer,
  defaultPathSerializer,
  mergeHeaders,
} from 'openapi-fetch'
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
  readonly bytes: Uint8Array
}

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

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }

const serializeForm = (args: Readonly<Record<string, string>>) => new URLSearchParams(args).toString()
const serializers = { querySerializer: createQuerySerializer(), pathSerializer: defaultPathSerializer }

type CoreRequest = (
  method: string,
  path: string,
  init: object,
) => Promise<{ readonly error?: unknown; readonly response: Response }>

export const createCore = (baseUrl: string, headers: HeadersOption | undefined, middlewares: Middleware[]) => {
  /** What the library would hand to `fetch`, without a `Request`: making one costs more than all the guards together. */
  const draftOf = ({ method, path, form, args, headers: own }: CoreCall): Draft => {
    const merged = mergeHeaders(headers, own, form ? FORM : undefined)
    const query = form ? {} : args
    const url = createFinalURL(path, { baseUrl, params: { query }, ...serializers })
    return { url, method, headers: merged, ...(form && { body: serializeForm(args) }) }
  }

  // Its types follow a document that we do not show it.
  const request = createFetchClient<Record<string, Record<string, unknown>>>({ baseUrl, headers: headers ?? {} })
    .request as unknown as CoreRequest

  const runWatched = async (call: CoreCall, deliver: Deliver): Promise<Success | Replaced> => {
    let delivered: Success | undefined
    let handed: Response | undefined
    const { method, path, form, args, headers: own } = call
    const { error, response } = await request(method, path, {
      ...(form ? { body: args, bodySerializer: serializeForm, params: { header: FORM } } : { params: { query: args } }),
      headers: own,
      parseAs: 'stream',
      middleware: middlewares,
      fetch: async (watched: Request) => {
        delivered = await deliver(await toDraft(watched))
        return (handed = toResponse(delivered))
      },
    })
    if (delivered && response === handed) return delivered
    const text = !response.bodyUsed ? await response.text() : typeof error === 'string' ? error : JSON.stringify(error)
    return {
      kind: 'replaced',
      httpStatus: response.status,
      headers: response.headers,
      bytes: new TextEncoder().encode(text),
    }
  }

  return {
    /** Runs the middleware around `deliver`, which sends, judges and repeats; it throws when the call fails. */
    run: (call: CoreCall, deliver: Deliver): Promise<Success | Replaced> =>
      middlewares.length > 0 ? runWatched(call, deliver) : deliver(draftOf(call)),
  }
}

export type Core = ReturnType<typeof createCore>
