import { expect, it } from 'vitest'
import { type Lock, parseLock, renderLock, sha256 } from './lock.ts'

const lock: Lock = {
  source: 'https://docs.justoneapi.com/openapi.json',
  sha256: sha256('text'),
  etag: '"one"',
  releaseId: null,
  pulledAt: '2026-11-24T03:00:00.000Z',
  form: 1,
  prose: false,
  counts: { operations: 1, listed: 1, unlisted: 0, hidden: 0, deprecated: 0, platforms: 1 },
}

it('is read back as it was written', () => {
  expect({ ...parseLock(renderLock(lock)), counts: lock.counts }).toEqual(lock)
})

it.each([
  ['no JSON', '{'],
  ['no object', '[]'],
  ['no source', JSON.stringify({ ...lock, source: 1 })],
  ['no checksum', JSON.stringify({ ...lock, sha256: undefined })],
  ['no time', JSON.stringify({ ...lock, pulledAt: 'yesterday' })],
])('is nothing when there is %s', (_, text) => {
  expect(parseLock(text)).toBeUndefined()
})

it('takes an older lock for one of another form', () => {
  expect(parseLock(JSON.stringify({ ...lock, form: undefined, etag: 5 }))).toMatchObject({ form: 0, etag: null })
})

it('sums the bytes, not the characters', () => {
  // printf 'ä' | sha256sum
  expect(sha256('ä')).toBe('33e6d73fee82904c8d7afb78de1154d1e8dc2a0edb08120e63df5b9385c2d9cc')
})
