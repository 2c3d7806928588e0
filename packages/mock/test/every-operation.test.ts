import type { OperationInfo } from '@justoneapi/schema'
import { loadOperations } from '@justoneapi/schema/operations'
import { beforeAll, describe, expect, test } from 'vitest'
import { createMockFetch } from '../src/index.ts'
import { requestOf, validArguments } from './valid-arguments.ts'

let operations: OperationInfo[]
beforeAll(async () => {
  operations = await loadOperations()
})

const bodyOf = async (response: Response) => JSON.parse(await response.text()) as Record<string, unknown>

describe('every operation', () => {
  test('answers valid arguments with a whole envelope, the same bytes each time', async () => {
    expect(operations.length).toBeGreaterThanOrEqual(348)
    for (const operation of operations) {
      const args = validArguments(operation)
      const [first, second] = [createMockFetch(), createMockFetch()]
      const response = await first(requestOf(operation, args))
      expect(response.status, operation.id).toBe(200)
      const text = await response.text()
      expect(JSON.parse(text), operation.id).toMatchObject({
        code: 0,
        message: null,
        data: expect.anything() as unknown,
      })
      expect(Object.keys(JSON.parse(text) as object)).toEqual(['code', 'message', 'data', 'recordTime', 'requestId'])
      const reversed = Object.fromEntries(Object.entries(args).reverse())
      expect(await (await second(requestOf(operation, reversed))).text()).toBe(text)
    }
  })

  test('refuses a call without its required parameters, and names each', async () => {
    const mockFetch = createMockFetch()
    for (const operation of operations) {
      const required = operation.parameters.filter((parameter) => parameter.required)
      if (required.length === 0) continue
      const response = await mockFetch(requestOf(operation, {}))
      expect(response.status).toBe(400)
      const { code, message } = await bodyOf(response)
      expect(code).toBe(400)
      for (const { name } of required) expect(message).toContain(`${name} is required`)
    }
  })

  test('wants the token, and in its right place', async () => {
    const mockFetch = createMockFetch()
    for (const operation of operations) {
      const args = validArguments(operation)
      const none = await mockFetch(requestOf(operation, args, ''))
      expect([none.status, (await bodyOf(none))['code']], operation.id).toEqual([401, 100])
      const fields = new URLSearchParams({ ...args, token: 'some-token' }).toString()
      const isForm = operation.parameters.some((parameter) => parameter.in === 'form')
      const url = `https://mock.test${operation.path}`
      if (operation.method === 'GET') continue
      const swapped = isForm
        ? new Request(`${url}?${fields}`, { method: 'POST' })
        : new Request(url, { method: 'POST', body: new URLSearchParams(fields) })
      expect((await bodyOf(await mockFetch(swapped)))['code'], operation.id).toBe(100)
    }
  })
})
