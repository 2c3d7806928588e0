import type { ClientEvent, RequestEvent, ResponseEvent } from '../events/events.ts'

/** The part of an OpenTelemetry span that is used. */
export interface SpanLike {
  setAttributes(attributes: Record<string, string | number | boolean>): unknown
  setStatus(status: { code: number; message?: string }): unknown
  end(endTime?: number): void
}

/** The part of an OpenTelemetry tracer that is used; `trace.getTracer(...)` of `@opentelemetry/api` is one. */
export interface TracerLike {
  startSpan(
    name: string,
    options?: { kind?: number; startTime?: number; attributes?: Record<string, string | number | boolean> },
  ): SpanLike
}

// Numbers of @opentelemetry/api, which is not imported: SpanKind.CLIENT and SpanStatusCode.ERROR.
const CLIENT = 2
const ERROR = 2

const startAttributes = ({ method, path, url, attempt, operation }: RequestEvent) => {
  const { hostname, port, protocol } = new URL(url)
  return {
    'http.request.method': method,
    'url.full': url,
    'url.template': path,
    'server.address': hostname,
    'server.port': Number(port || (protocol === 'https:' ? 443 : 80)),
    ...(attempt > 1 && { 'http.request.resend_count': attempt - 1 }),
    'justoneapi.operation': operation,
  }
}

const endAttributes = ({ httpStatus, code, requestId, charged, outcome }: ResponseEvent) => ({
  ...(httpStatus !== undefined && { 'http.response.status_code': httpStatus }),
  ...(code !== undefined && { 'justoneapi.code': code }),
  ...(requestId !== undefined && { 'justoneapi.request_id': requestId }),
  'justoneapi.charged': charged,
  ...(outcome !== 'success' && { 'error.type': code === undefined ? outcome : String(code) }),
})

/**
 * Makes a listener for `onEvent` that keeps one span for each attempt, by OpenTelemetry's conventions for HTTP clients.
 * `url.full` is without the query, because arguments and token travel there.
 * @example createClient({ token, onEvent: traceEvents(trace.getTracer('app')) })
 */
export const traceEvents = (tracer: TracerLike): ((event: ClientEvent) => void) => {
  const spans = new Map<number, SpanLike>()
  return (event) => {
    if (event.type === 'request') {
      const attributes = startAttributes(event)
      const span = tracer.startSpan(`${event.method} ${event.path}`, { kind: CLIENT, startTime: event.at, attributes })
      spans.set(event.call, span)
    } else if (event.type === 'response') {
      const span = spans.get(event.call)
      spans.delete(event.call)
      span?.setAttributes(endAttributes(event))
      if (event.outcome !== 'success') span?.setStatus({ code: ERROR })
      span?.end(event.at)
    }
  }
}
