import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server that charges every request when it comes in, as one does whose client may die before the answer. */
export interface ChargingServer {
  readonly url: string
  /** How often each row was charged. */
  readonly charges: ReadonlyMap<string, number>
  readonly total: () => number
  close(): Promise<void>
}

/** @param latencyMs how long an answer takes, anew for each */
export const startChargingServer = async (latencyMs: () => number): Promise<ChargingServer> => {
  const charges = new Map<string, number>()
  let total = 0
  const server = createServer((request, response) => {
    const row = new URL(request.url ?? '/', 'http://server').searchParams.get('kolId') ?? ''
    charges.set(row, (charges.get(row) ?? 0) + 1)
    total += 1
    setTimeout(() => {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(`{"code":0,"message":null,"data":{"id":902630132441288704,"row":"${row}"},"requestId":"r"}`)
    }, latencyMs())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    charges,
    total: () => total,
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  }
}
