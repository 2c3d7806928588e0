import type { OperationInfo, ParameterInfo } from '@justoneapi/schema'
import { expect, test } from 'vitest'
import { findProblems } from './find-problems.ts'

const words = { en: '', zh: '' }
const operation = (...parameters: Omit<ParameterInfo, 'description'>[]): OperationInfo => ({
  id: 'a.b',
  method: 'GET',
  path: '/api/a/b',
  platform: 'a',
  family: 'a/b',
  title: words,
  parameters: parameters.map((parameter) => ({ ...parameter, description: words })),
})
const one = (parameter: Partial<ParameterInfo>) => operation({ name: 'p', in: 'query', type: 'string', ...parameter })

test.each<[string, OperationInfo, Record<string, string>, Record<string, string>, string[]]>([
  ['missing', one({ required: true }), {}, {}, ['p is required']],
  ['given', one({ required: true }), { p: '1' }, {}, []],
  ['in the form, but wanted in the query', one({ required: true }), {}, { p: '1' }, ['p is required']],
  ['form field', one({ required: true, in: 'form' }), {}, { p: '1' }, []],
  ['wrong enum value', one({ enum: ['_1', '_2'] }), { p: '_3' }, {}, ['p must be one of _1, _2']],
  ['no integer', one({ type: 'integer' }), { p: '1.5' }, {}, ['p must be of type integer']],
  ['too large', one({ type: 'integer', format: 'int32' }), { p: '2147483648' }, {}, ['p must fit into 32 bits']],
  ['just fits', one({ type: 'integer', format: 'int32' }), { p: '2147483647' }, {}, []],
  ['long id', one({ type: 'integer', format: 'int64' }), { p: '902630132441288704' }, {}, []],
  [
    'too long an id',
    one({ type: 'integer', format: 'int64' }),
    { p: '-9223372036854775809' },
    {},
    ['p must fit into 64 bits'],
  ],
  ['day', one({ format: 'date' }), { p: '2024-02-29' }, {}, []],
  ['no such day', one({ format: 'date' }), { p: '2026-02-29' }, {}, ['p must be a date like 2026-01-31']],
  ['no day', one({ format: 'date' }), { p: '' }, {}, ['p must be a date like 2026-01-31']],
  ['number', one({ type: 'number' }), { p: '-1.5e3' }, {}, []],
  ['no number', one({ type: 'number' }), { p: 'x' }, {}, ['p must be of type number']],
  ['no boolean', one({ type: 'boolean' }), { p: 'TRUE' }, {}, ['p must be of type boolean']],
  ['unknown parameters are ignored', one({}), { other: '1' }, {}, []],
  [
    'names of the prototype are no arguments',
    one({ name: 'toString', required: true }),
    {},
    {},
    ['toString is required'],
  ],
])('%s', (_, given, query, form, problems) => {
  expect(findProblems(given, query, form)).toEqual(problems)
})
