import { describe, expect, it, vi } from 'vitest'
import { readBody } from './read-body.ts'
import type { ResponseLike } from './transport.ts'

const TEXT = '{"name":"达人","id":902630132441288704}'
const BYTES = new TextEncoder().encode(TEXT)

const inPieces = (size: number) =>
  new ReadableStream<Uint8Array>({
    start: (controller) => {
      for (let at = 0; at < BYTES.length; at += size) controller.enqueue(BYTES.slice(at, at + size))
      controller.close()
    },
  })

const textOf = async (response: ResponseLike) => new TextDecoder().decode(await readBody(response))
const base = { status: 200, headers: new Headers() }

describe('readBody', () => {
  it.each([1, 5, 20, 1000])('puts pieces of %d bytes together, whatever they cut in two', async (size) => {
    expect(await textOf(new Response(inPieces(size)))).toBe(TEXT)
  })

  it.each([
    ['no body', new Response(null, { status: 204 })],
    ['an empty body', new Response('')],
    [
      'an empty stream',
      new Response(
        new ReadableStream({
          start: (controller) => {
            controller.close()
          },
        }),
      ),
    ],
  ])('has no bytes for %s', async (_, response) => {
    expect(await readBody(response)).toHaveLength(0)
  })

  it('rejects when the stream breaks', async () => {
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        controller.error(new Error('cut'))
      },
    })
    await expect(readBody(new Response(body))).rejects.toThrow('cut')
  })

  it.each([
    ['without a body', {}],
    ['with a stream of another kind', { body: { on: vi.fn(), pipe: vi.fn() } }],
  ])('asks a transport %s for the whole', async (_, more) => {
    const view = BYTES.subarray(1)
    expect(await readBody({ ...base, ...more, arrayBuffer: () => Promise.resolve(view) })).toBe(view)
    expect(await textOf({ ...base, ...more, arrayBuffer: () => Promise.resolve(BYTES.slice().buffer) })).toBe(TEXT)
  })
})
