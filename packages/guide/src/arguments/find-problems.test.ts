import type { ParameterInfo } from '@justoneapi/schema'
import { expect, test } from 'vitest'
import { findProblems } from './find-problems.ts'

const kindsOf = (parameter: Partial<ParameterInfo>, value: string | undefined) => {
  const full = { name: 'p', in: 'query', type: 'string', description: { en: '', zh: '' }, ...parameter } as const
  return findProblems({ parameters: [full] }, value === undefined ? {} : { p: value }).map(({ kind }) => kind)
}

test.each<[string, Partial<ParameterInfo>, string | undefined, string[]]>([
  ['left out', {}, undefined, []],
  ['missing', { required: true }, undefined, ['missing']],
  ['empty', { required: true }, ' ', ['empty']],
  ['empty where a text may be', {}, '', []],
  ['empty where a day should be', { format: 'date' }, '', ['empty']],
  ['outside the enum', { enum: ['_1'] }, '1', ['notAllowed']],
  ['no number', { type: 'number' }, '1,5', ['wrongType']],
  ['too large for 64 bits', { type: 'integer', format: 'int64' }, '9223372036854775808', ['outOfRange']],
  ['an id with all its digits', { type: 'integer', format: 'int64' }, '7000000000000000001', []],
  ['a day that does not exist', { format: 'date' }, '2026-02-30', ['noDate']],
  ['a month that does not exist', { format: 'date' }, '2026-13-01', ['noDate']],
])('%s', (_, parameter, value, kinds) => {
  expect(kindsOf(parameter, value)).toEqual(kinds)
})

test('a value of the prototype is no argument', () => {
  const parameter = {
    name: 'toString',
    in: 'query',
    type: 'string',
    required: true,
    description: { en: '', zh: '' },
  } as const
  expect(findProblems({ parameters: [parameter] }, {}).map(({ kind }) => kind)).toEqual(['missing'])
})
