import { describe, expect, it } from 'vitest'
import { createClient, type DriftReport } from '../src/index.ts'
import { envelope, startServer } from './fault-server.ts'

const call = async (data: unknown, onDrift: (report: DriftReport) => void) => {
  const server = await startServer(envelope(0, data))
  const api = createClient({ token: 'a-token', baseUrl: server.baseUrl, onDrift })
  return api.douyinXingtu.gwApiDataSpGetAuthorSpreadInfoV1({ oAuthorId: '1' })
}

describe('onDrift', () => {
  it('tells where an answer differs from the inferred structure, by path and kind', async () => {
    const reports: DriftReport[] = []
    const data = { interact_rate: { value: '2.44 %' }, brand_new: true, play_mid: '1' }
    expect(await call(data, (report) => reports.push(report))).toEqual(data)
    expect(reports).toEqual([
      {
        operation: 'douyinXingtu.gwApiDataSpGetAuthorSpreadInfoV1',
        drifts: [
          { pointer: '/interact_rate/value', kind: 'type', expected: ['integer'], found: 'string' },
          { pointer: '/brand_new', kind: 'added', expected: [], found: 'boolean' },
        ],
      },
    ])
  })

  it('says nothing of an answer as it was inferred, nor of an operation without an example', async () => {
    const reports: DriftReport[] = []
    await call({ interact_rate: { value: 244 } }, (report) => reports.push(report))
    const server = await startServer(envelope(0, { anything: 1 }))
    const api = createClient({ token: 'a-token', baseUrl: server.baseUrl, onDrift: (report) => reports.push(report) })
    await api.call('_1688.getItemDetailV1', { itemId: '1' })
    expect(reports).toEqual([])
  })

  it('hands out the paid answer even when the listener throws', async () => {
    const surfaced = new Promise((resolve) => {
      process.once('uncaughtException', resolve)
    })
    const data = { brand_new: 1 }
    await expect(
      call(data, () => {
        throw new Error('listener')
      }),
    ).resolves.toEqual(data)
    await expect(surfaced).resolves.toMatchObject({ message: 'listener' })
  })
})
