import { describe, expect, it } from 'vitest'
import { buildClient } from '../src/client/create-client.ts'
import type { Clock } from '../src/clock/clock.ts'
import { createClient } from '../src/index.ts'
import { undiciFetch } from '../src/undici/index.ts'
import { fakeClock } from './fake-clock.ts'
import {
  type Behaviour,
  cutBehind,
  cutBody,
  envelope,
  hang,
  json,
  reset,
  stallBody,
  startServer,
} from './fault-server.ts'

const clientOf = async (behave: Behaviour, clock?: Clock) => {
  const server = await startServer(behave)
  const options = { token: 'a-token', baseUrl: server.baseUrl, fetch: undiciFetch(), retry: { minDelay: 1 } }
  const api = clock ? buildClient(options, { clock }) : createClient(options)
  return { server, api, call: () => api.call('douyin.getUserDetailV3', { secUid: 'ä &' }) }
}

describe('the undici transport', () => {
  it('sends what fetch sends, and gives data and headers', async () => {
    const { api, server, call } = await clientOf(envelope(0, { a: '达人' }, { headers: { 'x-extra': 'yes' } }))
    const { data, response } = await call().withResponse()
    expect(data).toEqual({ a: '达人' })
    expect(response.headers.get('X-Extra')).toBe('yes')
    expect(server.received[0]).toMatchObject({ method: 'GET', query: { secUid: 'ä &', token: 'a-token' } })
    await api.weixin.searchArticleV1({ keyword: '达人' })
    expect(server.received[1]).toMatchObject({ method: 'POST', form: { keyword: '达人', token: 'a-token' } })
  })

  it('asks for no compressed answer, because it unpacks none', async () => {
    const { api, server } = await clientOf(envelope(0))
    await api.call('douyin.getUserDetailV3', {}, { headers: { 'accept-encoding': 'gzip', 'x-extra': 'yes' } })
    expect(server.received[0]?.headers).toMatchObject({ 'x-extra': 'yes' })
    expect(server.received[0]?.headers).not.toHaveProperty('accept-encoding')
  })

  it('honours Retry-After', async () => {
    const { call } = await clientOf(envelope(302, null, { headers: { 'retry-after': '120' } }))
    await expect(call()).rejects.toMatchObject({ name: 'RateLimitError', retryAfter: 120_000, attempts: 1 })
  })

  it.each([
    ['a reset', reset, 'connection'],
    ['a cut body', cutBody, 'incomplete'],
  ] as const)('reports %s as unknown and does not repeat it', async (_, behave, reason) => {
    const { call, server } = await clientOf(behave)
    await expect(call()).rejects.toMatchObject({ name: 'OutcomeUnknownError', reason, attempts: 1 })
    expect(server.received).toHaveLength(1)
  })

  it('hands out an envelope that came whole before its connection broke', async () => {
    const { call } = await clientOf(cutBehind(0, 'paid'))
    expect(await call()).toBe('paid')
  })

  it.each([
    ['no answer', hang],
    ['a body that stalls', stallBody],
  ])('gives up on %s in time, and does not repeat it', async (_, behave) => {
    const clock = fakeClock()
    const { call, server } = await clientOf(behave, clock)
    const ended = call().catch((reason: unknown) => reason)
    await expect.poll(() => server.received.length).toBe(1)
    await clock.pass(120_000)
    expect(await ended).toMatchObject({ name: 'OutcomeUnknownError', reason: 'timeout', attempts: 1 })
    expect(server.received).toHaveLength(1)
  })

  it('does not follow a redirect', async () => {
    const other = await startServer(envelope(0))
    const { call } = await clientOf(json('', 307, { location: other.baseUrl }))
    await expect(call()).rejects.toMatchObject({ name: 'RedirectError' })
    expect(other.received).toEqual([])
  })

  it('repeats what never left', async () => {
    const { call, server } = await clientOf(envelope(0))
    await server.close()
    await expect(call()).rejects.toMatchObject({ name: 'ConnectionError', attempts: 3, charged: 'no' })
  })

  it('works behind middleware, which wants real requests and responses', async () => {
    const { api, call } = await clientOf(envelope(0, 'x', { headers: { 'x-extra': 'yes' } }))
    let extra: string | null = null
    api.use({ onResponse: ({ response }) => void (extra = response.headers.get('x-extra')) })
    expect(await call()).toBe('x')
    expect(extra).toBe('yes')
  })
})
