import { expect, it } from 'vitest'
import { mapLimit } from './map-limit.ts'

const tick = () => new Promise((resolve) => setImmediate(resolve))

it('runs no more than the limit at once, and answers in order', async () => {
  let running = 0
  let most = 0
  const results = await mapLimit([5, 1, 4, 2, 3], 2, async (item) => {
    most = Math.max(most, ++running)
    for (let i = 0; i < item; i++) await tick()
    running--
    return item * 10
  })
  expect(results).toEqual([50, 10, 40, 20, 30])
  expect(most).toBe(2)
})

it('ends with the first failure, stops those under way and starts no other', async () => {
  const started: number[] = []
  const reasons: unknown[] = []
  const failure = new Error('second')
  const work = async (item: number, signal: AbortSignal) => {
    started.push(item)
    if (item === 2) throw failure
    while (!signal.aborted) await tick()
    reasons.push(signal.reason)
    throw new Error('stopped')
  }
  await expect(mapLimit([1, 2, 3, 4], 2, work)).rejects.toBe(failure)
  expect(started).toEqual([1, 2])
  expect(reasons).toEqual([failure])
})

it('hands on the abort of the caller, and starts nothing after it', async () => {
  const controller = new AbortController()
  const reason = new Error('enough')
  const work = async (_: number, signal: AbortSignal) => {
    controller.abort(reason)
    await tick()
    signal.throwIfAborted()
  }
  await expect(mapLimit([1, 2, 3], 1, work, controller.signal)).rejects.toBe(reason)
  let started = 0
  const count = () => Promise.resolve(++started)
  await expect(mapLimit([1], 1, count, controller.signal)).rejects.toBe(reason)
  expect(started).toBe(0)
})

it('has nothing to do for an empty list', async () => {
  await expect(mapLimit([], 3, () => Promise.reject(new Error('called')))).resolves.toEqual([])
})
