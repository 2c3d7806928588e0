import type { OperationInfo, ParameterInfo } from '@justoneapi/schema'
import { expect, test } from 'vitest'
import { en } from '../../messages/en.ts'
import { checkArguments } from './check-arguments.ts'

const check = (parameter: Partial<ParameterInfo>, value: string | undefined) => {
  const full = { name: 'p', in: 'query', type: 'string', description: { en: 'What it is.', zh: '' }, ...parameter }
  const operation = { parameters: [full] } as unknown as OperationInfo
  return checkArguments(operation, value === undefined ? {} : { p: value }, 'en', en.parameter)
}

const many = Array.from({ length: 10 }, (_, at) => `VALUE_${at}`)

test.each<[string, Partial<ParameterInfo>, string | undefined, string[]]>([
  ['left out', {}, undefined, []],
  ['missing', { required: true }, undefined, ['p: is required. What it is.']],
  ['empty', { required: true }, ' ', ['p: is empty. Leave it out, or give it a value.']],
  ['empty where that says something', {}, '', []],
  ['empty number', { type: 'integer' }, '', ['p: is empty. Leave it out, or give it a value.']],
  ['enum', { enum: ['_1'] }, '_1', []],
  ['no value of the enum', { enum: ['_1'], meanings: { _1: { en: 'One', zh: '' } } }, '1', ['p: "1" is not allowed. Use _1 (One).']],
  ['nearly one of many', { enum: many }, 'VALUE-3', [`p: "VALUE-3" is not allowed. Use ${many.join(', ')}. Did you mean VALUE_3?`]],
  ['integer', { type: 'integer', format: 'int64' }, '9223372036854775807', []],
  ['too large', { type: 'integer', format: 'int64' }, '9223372036854775808', ['p: 9223372036854775808 is out of range. It has to lie between -9223372036854775808 and 9223372036854775807.']],
  ['too large for 32 bits', { type: 'integer', format: 'int32' }, '2147483648', ['p: 2147483648 is out of range. It has to lie between -2147483648 and 2147483647.']],
  ['no integer', { type: 'integer' }, '1e3', ['p: "1e3" is no integer.']],
  ['number', { type: 'number' }, '-1.5', []],
  ['boolean', { type: 'boolean' }, 'true', []],
  ['no boolean', { type: 'boolean' }, 'yes', ['p: "yes" is no boolean. Use true or false.']],
  ['date', { format: 'date' }, '2026-02-28', []],
  ['a day that does not exist', { format: 'date' }, '2026-02-30', ['p: "2026-02-30" is no date. Write it like 2026-01-31.']],
  ['no date', { format: 'date' }, 'yesterday', ['p: "yesterday" is no date. Write it like 2026-01-31.']],
])('%s', (_, parameter, value, problems) => {
  expect(check(parameter, value)).toEqual(problems)
}) // prettier-ignore
