import { describe, expect, it } from 'vitest'
import { judge } from './judge.ts'

const answer = (text: string, httpStatus = 200, headers: Record<string, string> = {}) =>
  judge({ bytes: new TextEncoder().encode(text), httpStatus, headers: new Headers(headers) }, 'string', 0)

describe('judge', () => {
  it.each([
    ['code 0 is a success, even with HTTP 500', '{"code":0,"data":1}', 500, { kind: 'success', data: 1 }],
    ['code 301 is a failure, even with HTTP 200', '{"code":301}', 200, { kind: 'business', code: 301 }],
    [
      'a code outside the table keeps its number',
      '{"code":987}',
      200,
      { kind: 'business', code: 987, rule: undefined },
    ],
    [
      'a string code is neither',
      '{"code":"0","data":1}',
      200,
      { kind: 'protocol', reason: 'string-code', answer: { code: '0', data: 1 } },
    ],
    ['a fractional code is no code', '{"code":0.5}', 200, { kind: 'protocol', reason: 'string-code' }],
    [
      'data without a code is handed out',
      '{"data":1}',
      200,
      { kind: 'protocol', reason: 'missing-code', answer: { data: 1 } },
    ],
    ['other JSON is no envelope', '[1]', 200, { kind: 'protocol', reason: 'no-envelope', answer: [1] }],
    ['a whole page with HTTP 200 is no envelope', '<html></html>', 200, { kind: 'protocol', reason: 'no-envelope' }],
    ['a page of a gateway says nothing', '<html></html>', 502, { kind: 'unknown', reason: 'status', httpStatus: 502 }],
    ['other JSON with HTTP 500 says nothing', '{"error":"x"}', 500, { kind: 'unknown', reason: 'status' }],
    ['an empty body says nothing', '', 503, { kind: 'unknown', reason: 'empty', httpStatus: 503 }],
    ['an empty 204 says nothing', '', 204, { kind: 'unknown', reason: 'empty', httpStatus: 204 }],
    ['half a body says nothing', '{"code":0,"data":{"a":', 200, { kind: 'unknown', reason: 'incomplete' }],
  ])('%s', (_, text, status, want) => {
    expect(answer(text, status)).toMatchObject(want)
  })

  it('reads what the server asks to wait', () => {
    expect(answer('{"code":302}', 429, { 'retry-after': '3' })).toMatchObject({ retryAfterMs: 3000 })
  })

  it('takes null and missing fields of an envelope', () => {
    const outcome = answer('{"code":0,"data":null,"message":null,"recordTime":null,"requestId":null}')
    expect(outcome).toMatchObject({ kind: 'success', data: null, requestId: undefined, recordTime: undefined })
  })
})
