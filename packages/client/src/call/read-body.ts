import type { ResponseLike } from './transport.ts'

/** Most answers come in one piece, which needs no copy. */
export const concat = (pieces: readonly Uint8Array[]): Uint8Array => {
  const [only] = pieces
  if (pieces.length === 1 && only) return only
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/**
 * The bytes of an answer. They are taken from the stream, where there is one: `arrayBuffer()` and `text()` copy them
 * first, which takes longer than all that the client does with them.
 * @param pieces takes what comes of a stream, so that it is there if the rest does not come
 */
export const readBody = async (response: ResponseLike, pieces: Uint8Array[] = []): Promise<Uint8Array> => {
  const reader = (response.body as Partial<ReadableStream<Uint8Array>> | null | undefined)?.getReader?.()
  if (!reader) {
    const whole = await response.arrayBuffer()
    return whole instanceof Uint8Array ? whole : new Uint8Array(whole)
  }
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return concat(pieces)
    pieces.push(value)
  }
}
