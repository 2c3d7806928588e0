import type { MockAnswer } from '../answer/call.ts'
import type { Fault } from '../scenario/scenario.ts'

/** Faults behind which the API may have done its work; what a gateway answers by itself is taken for unpaid. */
const ARRIVED: ReadonlySet<Fault> = new Set(['hang', 'reset', 'half-body', 'string-code'])

export const isPaidFault = (fault: Fault): boolean => ARRIVED.has(fault)

const GATEWAY_PAGE = '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>\n'

/** What a fault makes of a success. */
export const answerFault = (fault: Fault, success: MockAnswer): MockAnswer => {
  switch (fault) {
    case 'hang':
    case 'reset':
    case 'half-body':
      return { ...success, fault }
    case 'html-502':
      return { status: 502, headers: { 'content-type': 'text/html' }, body: GATEWAY_PAGE }
    case 'empty-503':
      return { status: 503, headers: {}, body: '' }
    case 'redirect':
      return { status: 302, headers: { location: 'https://elsewhere.invalid/' }, body: '' }
    case 'string-code':
      return { ...success, body: success.body.replace(/^\{"code":(\d+)/, '{"code":"$1"') }
    default:
      return fault satisfies never
  }
}
