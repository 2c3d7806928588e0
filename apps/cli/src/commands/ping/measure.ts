import { nodeTransport } from '../../transport/node-transport.ts'

/** How long a host takes to answer. */
export interface Measure {
  readonly name: string
  readonly host: string
  /** The quickest of the answers, in milliseconds; undefined when none came. */
  readonly ms: number | undefined
  readonly error: string | undefined
}

/** The first answer pays for name and connection, so the later ones tell more. */
const TRIES = 3

const askOnce = async (host: string, timeoutMs: number): Promise<number> => {
  const startedAt = performance.now()
  const response = await nodeTransport(`${host.replace(/\/$/, '')}/ping`, {
    method: 'GET',
    headers: new Headers(),
    signal: AbortSignal.timeout(timeoutMs),
  })
  await response.arrayBuffer()
  if (response.status !== 200) throw new Error(`HTTP ${response.status}`)
  return performance.now() - startedAt
}

export const measure = async (name: string, host: string, timeoutMs: number): Promise<Measure> => {
  const times: number[] = []
  try {
    for (let attempt = 0; attempt < TRIES; attempt++) times.push(await askOnce(host, timeoutMs))
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    return { name, host, ms: undefined, error: code ?? message }
  }
  return { name, host, ms: Math.round(Math.min(...times) * 10) / 10, error: undefined }
}
