import { expect, it } from 'vitest'
import { wait } from './wait.ts'

it('throws the reason at once when the signal is aborted before or meanwhile', async () => {
  const reason = new Error('enough')
  await expect(wait(60_000, AbortSignal.abort(reason))).rejects.toBe(reason)
  const controller = new AbortController()
  const waiting = wait(60_000, controller.signal)
  controller.abort(reason)
  await expect(waiting).rejects.toBe(reason)
})

it('resolves by itself, with and without a signal', async () => {
  await expect(wait(1)).resolves.toBeUndefined()
  await expect(wait(1, new AbortController().signal)).resolves.toBeUndefined()
})
