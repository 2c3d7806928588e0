import type { OperationInfo } from '@justoneapi/schema'
import { expect, test } from 'vitest'
import { readAddress, toAddress, toArguments } from './form-values.ts'

const parameter = (name: string, type: 'string' | 'integer') =>
  ({ name, type, in: 'query', description: { en: '', zh: '' } }) as const
const operation: Pick<OperationInfo, 'id' | 'parameters'> = {
  id: 'a.b',
  parameters: [parameter('keyword', 'string'), parameter('page', 'integer')],
}

test('an address fills in what the operation has and names the rest', () => {
  expect(readAddress(operation, { keyword: 'tea', page: '', token: 'T', constructor: 'x' })).toEqual({
    values: { keyword: 'tea' },
    ignored: ['token', 'constructor'],
  })
})

test('fields that are empty are left out; spaces belong to texts, not to numbers', () => {
  expect(toArguments(operation, { keyword: ' a ', page: ' 2 ' })).toEqual({ keyword: ' a ', page: '2' })
  expect(toArguments(operation, { keyword: '  ', page: '' })).toEqual({})
})

test('an address leads back to the same values', () => {
  const values = { keyword: '猫 & co=1#?', page: '9007199254740993' }
  const address = toAddress(operation, values)
  const query = Object.fromEntries(new URL(address, 'http://x').searchParams)
  expect(readAddress(operation, query)).toEqual({ values, ignored: [] })
  expect(toAddress(operation, {})).toBe('/explorer/a.b')
})
