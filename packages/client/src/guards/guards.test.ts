import { describe, expect, it } from 'vitest'
import { codeRule } from '../errors/code-table.ts'
import { estimate } from './estimate.ts'
import { Budget } from './budget.ts'
import { nextShanghaiMidnight, StopRules } from './stop-rules.ts'

const at = (text: string) => Date.parse(text)

describe('nextShanghaiMidnight', () => {
  it.each([
    ['in the morning there', '2026-11-24T03:00:00Z', '2026-11-24T16:00:00Z'],
    ['a moment before', '2026-11-24T15:59:59.999Z', '2026-11-24T16:00:00Z'],
    ['at midnight itself it is the next one', '2026-11-24T16:00:00Z', '2026-11-25T16:00:00Z'],
    ['on the day clocks change in the west', '2026-10-25T00:30:00Z', '2026-10-25T16:00:00Z'],
    ['in summer', '2026-07-01T20:00:00Z', '2026-07-02T16:00:00Z'],
    ['over the end of a year', '2026-12-31T17:00:00Z', '2027-01-01T16:00:00Z'],
  ])('%s', (_, now, want) => {
    expect(new Date(nextShanghaiMidnight(at(now))).toISOString()).toBe(new Date(want).toISOString())
  })
})

const answer = (code: number, requestId?: string) => ({ code, requestId, rule: codeRule(code) })

describe('StopRules', () => {
  const now = at('2026-11-24T03:00:00Z')

  it.each([100, 601, 602])('stops everything after %i until it is resumed', (code) => {
    const stops = new StopRules()
    expect(stops.note('a.b', answer(code, 'req-1'), now)).toEqual({ code, requestId: 'req-1' })
    expect(stops.find('c.d', now + 1e12)).toMatchObject({ code })
    stops.resume()
    expect(stops.find('c.d', now)).toBeUndefined()
  })

  it('stops one operation after 303 until midnight in Shanghai', () => {
    const stops = new StopRules()
    stops.note('a.b', answer(303), now)
    const midnight = at('2026-11-24T16:00:00Z')
    expect(stops.find('a.b', midnight - 1)).toEqual({ code: 303, until: midnight })
    expect(stops.find('c.d', now)).toBeUndefined()
    expect(stops.find('a.b', midnight)).toBeUndefined()
    expect(stops.status(midnight).operations).toEqual({})
  })

  it('does not stop the new day after a 303 whose request left on the old one', () => {
    const stops = new StopRules()
    const midnight = at('2026-11-24T16:00:00Z')
    expect(stops.note('a.b', answer(303), midnight + 200, midnight - 300)).toBeUndefined()
    expect(stops.find('a.b', midnight + 200)).toBeUndefined()
  })

  it.each([0, 201, 301, 302, 400, 500, 600, 987])('does not stop after %i', (code) => {
    const stops = new StopRules()
    expect(stops.note('a.b', answer(code), now)).toBeUndefined()
    expect(stops.find('a.b', now)).toBeUndefined()
  })

  it('lifts one operation by its name and leaves the other', () => {
    const stops = new StopRules()
    stops.note('a.b', answer(303), now)
    stops.note('c.d', answer(303), now)
    stops.resume('a.b')
    expect(Object.keys(stops.status(now).operations)).toEqual(['c.d'])
  })
})

describe('estimate', () => {
  it('adds up calls and prices, and names what has no price', () => {
    expect(estimate({ 'a.b': 200, 'c.d': 3, 'e.f': 1 }, { 'a.b': 0.02, 'c.d': 1 })).toEqual({
      charges: 204,
      cost: 7,
      unpriced: ['e.f'],
    })
  })
})

describe('Budget', () => {
  it('gives out no more places than it has, before any is settled', () => {
    const budget = new Budget(2)
    expect([budget.reserve(), budget.reserve(), budget.reserve()]).toEqual([true, true, false])
  })

  it('takes back the place of a call that cost nothing, and keeps the one that may have cost', () => {
    const budget = new Budget(2)
    budget.reserve()
    budget.settle('no')
    budget.reserve()
    budget.settle('unknown')
    budget.reserve()
    budget.settle('yes')
    expect(budget.reserve()).toBe(false)
    expect(budget.status()).toEqual({ charged: 1, unknown: 1, reserved: 0, remaining: 0 })
  })
})
