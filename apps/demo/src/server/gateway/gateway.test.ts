import { createClient, type FetchLike } from '@justoneapi/client'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Session } from '../session/session.ts'
import { readSettings } from '../settings.ts'
import { loadAllowList } from './allow-list.ts'
import { createGateway, type Gateway } from './gateway.ts'

const OPERATION = 'douyinXingtu.getKolSpreadInfoV1'
const allowed = await loadAllowList(['douyinXingtu.*'])
const settings = readSettings({})

let sent: number
let answer: () => Promise<Response> | Response
let time: number
let gateway: Gateway
let session: Session

const success = () => new Response('{"code":0,"data":{"a":1},"requestId":"r"}')
const call = (kolId: string, more: object = {}) =>
  gateway.call(session, { operation: OPERATION, args: { kolId }, ...more })

beforeEach(() => {
  sent = 0
  time = 0
  answer = success
  const fetch: FetchLike = () => {
    sent += 1
    return Promise.resolve(answer())
  }
  const connection = { client: createClient({ token: 't', fetch, retry: false }), failing: undefined }
  gateway = createGateway(connection, allowed, settings, () => time)
  session = { id: 's', budget: 3, charged: 0, unknown: 0, reserved: 0 }
})

describe('what was paid once', () => {
  test('is free for an hour, whatever the order of the arguments', async () => {
    const ask = (args: Record<string, string>) => gateway.call(session, { operation: OPERATION, args })
    expect((await ask({ kolId: '1', range: '_2' })).receipt).toMatchObject({ charges: 1, cached: false })
    expect((await ask({ range: '_2', kolId: '1' })).receipt).toMatchObject({ charges: 0, cached: true })
    time = 60 * 60 * 1000
    expect((await ask({ kolId: '1', range: '_2' })).receipt).toMatchObject({ charges: 1 })
    expect([sent, session.charged]).toEqual([2, 2])
  })

  test('is asked again when that is wanted', async () => {
    await call('1')
    expect((await call('1', { fresh: true })).receipt.charges).toBe(1)
    expect(sent).toBe(2)
  })

  test('is paid once for two that ask at the same time', async () => {
    const answers = await Promise.all([call('1'), call('1')])
    expect(answers.map(({ receipt }) => receipt.charges)).toEqual([1, 0])
    expect([sent, session.charged]).toEqual([1, 1])
  })

  test('failures are not kept', async () => {
    answer = () => new Response('{"code":600}', { status: 403 })
    await expect(call('1')).rejects.toMatchObject({ name: 'PermissionError' })
    answer = success
    expect((await call('1')).receipt.charges).toBe(1)
  })
})

describe('the budget of a session', () => {
  test('is not passed by calls at the same time', async () => {
    const results = await Promise.allSettled(['1', '2', '3', '4', '5'].map((id) => call(id)))
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
    expect([sent, gateway.stateOf(session).remaining]).toEqual([3, 0])
    await expect(call('6')).rejects.toMatchObject({ kind: 'SessionBudgetSpent' })
  })

  test.each([
    ['a failure costs nothing', '{"code":600}', 403, 3],
    ['an empty answer is charged', '{"code":201}', 200, 2],
    ['half an answer may have been charged', '{"code":0,"da', 200, 2],
  ])('%s', async (_, body, status, remaining) => {
    answer = () => new Response(body, { status })
    await expect(call('1')).rejects.toThrow()
    expect(gateway.stateOf(session).remaining).toBe(remaining)
  })
})

test('only operations of the list can be called, and failures cannot be provoked on the real API', async () => {
  const foreign = gateway.call(session, { operation: '/api/douyin/get-user-detail/v3', args: {} })
  await expect(foreign).rejects.toMatchObject({ kind: 'OperationNotAllowed' })
  await expect(call('1', { provoke: 601 })).rejects.toMatchObject({ kind: 'BadInput' })
  expect([sent, session.reserved]).toEqual([0, 0])
})
