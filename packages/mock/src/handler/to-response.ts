import type { MockAnswer } from '../answer/call.ts'

/** As `fetch` of Node fails: a `TypeError`, and the code of the system in its cause. */
export const networkError = (message: string, code: string) =>
  new TypeError(message, { cause: Object.assign(new Error(message), { code }) })

const halfOf = (body: string): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start: (controller) => {
      controller.enqueue(new TextEncoder().encode(body.slice(0, Math.ceil(body.length / 2))))
    },
    pull: (controller) => {
      controller.error(networkError('terminated', 'UND_ERR_SOCKET'))
    },
  })

/** The answer as `fetch` hands it out. Nothing of it is for whoever sends `hang` or `reset`. */
export const toResponse = ({ status, headers, body, fault }: MockAnswer): Response =>
  new Response(fault === 'half-body' ? halfOf(body) : body, { status, headers })
