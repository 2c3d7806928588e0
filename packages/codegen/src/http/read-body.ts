/** The body grew beyond what the caller allows. */
export class BodyTooLargeError extends Error {
  override get name() {
    return 'BodyTooLargeError' as const
  }
}

/**
 * The body's bytes, counted while they arrive (after decompression, so a small packed body cannot become a huge one).
 * Reading stops, and the connection is let go, as soon as there are more than `maxBytes`.
 */
export const readBody = async (response: Response, maxBytes: number): Promise<Uint8Array> => {
  if (response.body === null) return new Uint8Array()
  const reader = (response.body as ReadableStream<Uint8Array>).getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return Buffer.concat(chunks, size)
      size += value.byteLength
      if (size > maxBytes) throw new BodyTooLargeError()
      chunks.push(value)
    }
  } catch (error) {
    // Nobody waits for the rest: let the connection go. The stream may be broken already, which is the same to us.
    reader.cancel().catch(() => undefined)
    throw error
  }
}
