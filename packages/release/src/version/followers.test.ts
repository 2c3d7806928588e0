import { expect, test } from 'vitest'
import { type Bump, followersOf } from './followers.ts'

const planned = (bumps: Record<string, Bump>) =>
  Object.entries(bumps).map(([name, type]) => ({ name: `@justoneapi/${name}`, type }))
const followers = (bumps: Record<string, Bump>) =>
  Object.fromEntries(followersOf(planned(bumps)).map(({ name, type }) => [name.replace('@justoneapi/', ''), type]))

test('the terminal program is released with whatever it bundles', () => {
  expect(followers({ mock: 'patch' })).toEqual({ cli: 'patch' })
  expect(followers({ client: 'minor' })).toEqual({ cli: 'patch' })
})

test('the client rises as far as the schema whose types it carries', () => {
  expect(followers({ schema: 'minor', client: 'patch', cli: 'minor' })).toEqual({ client: 'minor' })
  expect(followers({ schema: 'major' })).toEqual({ client: 'major', cli: 'patch' })
})

test('what the changesets name already is left as it is', () => {
  expect(followers({ schema: 'minor', client: 'minor', mock: 'patch', cli: 'minor' })).toEqual({})
  expect(followers({ schema: 'patch', client: 'minor', cli: 'patch' })).toEqual({})
})

test('nothing follows a release of nothing, or of the terminal program alone', () => {
  expect(followers({})).toEqual({})
  expect(followers({ cli: 'minor' })).toEqual({})
  expect(followers({ schema: 'none' })).toEqual({})
})

test('the changelog of the terminal program names what it bundles', () => {
  expect(followersOf(planned({ schema: 'patch', client: 'patch' }))[0]?.summary).toBe(
    'Bundles the new @justoneapi/client, @justoneapi/schema.',
  )
})
