import { createClient } from '@justoneapi/client'
import { createMockFetch } from '@justoneapi/mock'
import { businessCodes } from '@justoneapi/schema/codes'
import { expect, test } from 'vitest'
import { DemoError } from './demo-error.ts'
import { toFailure } from './to-failure.ts'

const failWith = async (code: number) => {
  const client = createClient({ token: `code-${code}`, fetch: createMockFetch(), retry: false })
  return client.call('douyinXingtu.getKolSpreadInfoV1', { kolId: '1' }).then(
    () => undefined,
    (error: unknown) => error,
  )
}

test.each(businessCodes.filter(({ code }) => code !== 0))(
  'code $code says what it means, what to do and whether it was paid, in both languages',
  async ({ code, charged, meaning, action }) => {
    const { status, body } = toFailure(await failWith(code), null)
    expect(status).toBeGreaterThanOrEqual(400)
    expect(body.error).toMatchObject({ code, charged, meaning, next: action })
  },
)

test('a defect keeps its text to the log, and does not say that nothing was paid', () => {
  const { status, body } = toFailure(new TypeError('secret detail'), null)
  expect([status, body.error.name, body.error.charged]).toEqual([500, 'Defect', 'unknown'])
  expect(JSON.stringify(body)).not.toContain('secret')
})

test('a refusal names its reason', () => {
  const { status, body } = toFailure(new DemoError('BadInput', 'page: use a whole number'), null)
  expect([status, body.error.detail]).toEqual([400, 'page: use a whole number'])
})
