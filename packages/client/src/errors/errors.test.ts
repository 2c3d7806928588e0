import { inspect } from 'node:util'
import { describe, expect, it, vi } from 'vitest'
import { TemporaryError } from './answered.ts'
import { isJustOneError, JustOneError } from './just-one-error.ts'
import { ProtocolError } from './protocol-error.ts'

describe('errors', () => {
  it('are recognised across copies of the package', async () => {
    vi.resetModules()
    const copy = await import('./just-one-error.ts')
    expect(copy.JustOneError).not.toBe(JustOneError)
    const foreign = new copy.JustOneError({ message: 'x' })
    expect(foreign instanceof JustOneError).toBe(false)
    expect(isJustOneError(foreign)).toBe(true)
  })

  it.each([
    ['an ordinary error', new Error('x')],
    ['nothing', undefined],
    ['a look-alike', { name: 'JustOneError', code: 1 }],
  ])('are not taken for %s', (_, value) => {
    expect(isJustOneError(value)).toBe(false)
  })

  it('keep their name, in their stack too', () => {
    const error = new TemporaryError({ message: 'try later' })
    expect(error.name).toBe('TemporaryError')
    expect(error.stack).toMatch(/^TemporaryError: try later/)
    expect(String(error)).toBe('TemporaryError: try later')
    expect(error).toBeInstanceOf(JustOneError)
  })

  it('list their fields one by one for a log', () => {
    const facts = {
      message: 'm',
      operation: 'a.b',
      code: 301,
      httpStatus: 500,
      requestId: 'r',
      attempts: 3,
      retryable: true,
      retryAfter: 5,
      resumeAt: 0,
    }
    const error = Object.assign(new TemporaryError(facts), { extra: 'not listed' })
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      ...facts,
      name: 'TemporaryError',
      charged: 'no',
      resumeAt: '1970-01-01T00:00:00.000Z',
    })
  })

  it('hand out a paid answer without printing it', () => {
    const error = new ProtocolError({ message: 'm', reason: 'string-code', answer: { secret: 'data' } })
    expect(error.answer).toEqual({ secret: 'data' })
    expect(inspect(error)).not.toContain('secret')
    expect(JSON.stringify(error)).not.toContain('secret')
  })
})
