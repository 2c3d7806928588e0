import type { Tracer } from '@opentelemetry/api'
import { describe, expect, it } from 'vitest'
import { envelope, inTurn, startServer } from '../../test/fault-server.ts'
import { createClient } from '../index.ts'
import { traceEvents, type TracerLike } from './open-telemetry.ts'

interface Recorded {
  name: string
  attributes: Record<string, unknown>
  kind?: number | undefined
  status?: number
  ended?: boolean
}

const recorder = () => {
  const spans: Recorded[] = []
  const tracer: TracerLike = {
    startSpan: (name, options) => {
      const span: Recorded = { name, attributes: { ...options?.attributes }, kind: options?.kind }
      spans.push(span)
      return {
        setAttributes: (attributes) => Object.assign(span.attributes, attributes),
        setStatus: ({ code }) => (span.status = code),
        end: () => {
          span.ended = true
        },
      }
    },
  }
  return { spans, tracer }
}

describe('traceEvents', () => {
  it('keeps a span for each attempt, by the conventions for HTTP clients', async () => {
    const server = await startServer(inTurn(envelope(301), envelope(0)))
    const { spans, tracer } = recorder()
    const api = createClient({
      token: 'a-token',
      baseUrl: server.baseUrl,
      retry: { minDelay: 1 },
      onEvent: traceEvents(tracer),
    })
    await api.call('douyin.getUserDetailV3', { secUid: 'argument' })
    const { hostname, port } = new URL(server.baseUrl)
    const common = {
      'http.request.method': 'GET',
      'url.full': `${server.baseUrl}/api/douyin/get-user-detail/v3`,
      'url.template': '/api/douyin/get-user-detail/v3',
      'server.address': hostname,
      'server.port': Number(port),
      'justoneapi.operation': 'douyin.getUserDetailV3',
      'justoneapi.request_id': 'req-1',
    }
    const name = 'GET /api/douyin/get-user-detail/v3'
    expect(spans).toEqual([
      {
        name,
        kind: 2,
        status: 2,
        ended: true,
        attributes: {
          ...common,
          'http.response.status_code': 500,
          'justoneapi.code': 301,
          'justoneapi.charged': 'no',
          'error.type': '301',
        },
      },
      {
        name,
        kind: 2,
        ended: true,
        attributes: {
          ...common,
          'http.request.resend_count': 1,
          'http.response.status_code': 200,
          'justoneapi.code': 0,
          'justoneapi.charged': 'yes',
        },
      },
    ])
  })

  it('takes a tracer of @opentelemetry/api', () => {
    const take = (tracer: Tracer) => traceEvents(tracer)
    expect(take).toBeTypeOf('function')
  })
})
