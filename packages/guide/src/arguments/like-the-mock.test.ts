/**
 * The rules for arguments stand twice on purpose: here before a call is paid for, and in the mock as those of the server.
 * This holds the two together.
 */
import { createMock } from '@justoneapi/mock'
import type { OperationInfo, ParameterInfo } from '@justoneapi/schema'
import { loadOperations } from '@justoneapi/schema/operations'
import { expect, test } from 'vitest'
import { findProblems } from './find-problems.ts'

type Arguments = Readonly<Record<string, string>>

const operations = await loadOperations()
const mock = createMock({ scenario: { rules: [{ data: null }] }, logSize: 1 })

const NUMBERS = ['1', '-1', '+1', '1.5', '1e3', '0x1', '2147483647', '2147483648', '-2147483648', '-2147483649']
const LARGE = ['9223372036854775807', '9223372036854775808', '-9223372036854775808', '-9223372036854775809']
const DAYS = ['2024-02-29', '2026-02-29', '2026-13-01', '2026-1-1', '2026-01-31T00:00:00Z']
const WORDS = ['true', 'TRUE', 'a', '_0', ' 1', ' ', '']

/** What is given for a parameter; `undefined` leaves it out. */
const valuesOf = ({ enum: allowed = [] }: ParameterInfo) =>
  [undefined, ...NUMBERS, ...LARGE, ...DAYS, ...WORDS, ...allowed].filter((each, at, all) => all.indexOf(each) === at)

const GOOD = { string: 'a', integer: '1', number: '1.5', boolean: 'true' } as const

const goodArguments = ({ parameters }: OperationInfo): Arguments =>
  Object.fromEntries(
    parameters.map(({ name, type, format, enum: allowed }) => [
      name,
      allowed?.[0] ?? (format === 'date' ? '2026-01-31' : GOOD[type]),
    ]),
  )

const withValue = (args: Arguments, name: string, value: string | undefined): Arguments => {
  const rest = Object.entries(args).filter(([each]) => each !== name)
  return Object.fromEntries(value === undefined ? rest : [...rest, [name, value]])
}

const codeOf = async ({ method, path, parameters }: OperationInfo, args: Arguments): Promise<number> => {
  const isForm = parameters.some((parameter) => parameter.in === 'form')
  const query = new URLSearchParams()
  const form = new URLSearchParams()
  for (const { name, in: place } of parameters) {
    const value = args[name]
    if (value !== undefined) (place === 'form' ? form : query).set(name, value)
  }
  ;(isForm ? form : query).set('token', 'any')
  const { body } = await mock.answer({ method, url: `${path}?${query.toString()}`, body: form.toString() })
  return (JSON.parse(body) as { code: number }).code
}

/** An empty text is a text: the call would be made, and paid, for a field that was not filled in. */
const isStricterHere = ({ type, required, enum: allowed }: ParameterInfo, value: string | undefined) =>
  required === true && type === 'string' && !allowed && value?.trim() === ''

test('arguments of every operation are judged as the mock judges them', async () => {
  const kinds = new Set<string>()
  const differing: string[] = []
  for (const operation of operations) {
    const good = goodArguments(operation)
    expect([findProblems(operation, good), await codeOf(operation, good)], operation.id).toEqual([[], 0])
    for (const parameter of operation.parameters) {
      for (const value of valuesOf(parameter)) {
        const args = withValue(good, parameter.name, value)
        const problems = findProblems(operation, args).map(({ kind }) => kind)
        for (const kind of problems) kinds.add(kind)
        const code = await codeOf(operation, args)
        const wanted = problems.length > 0 && !isStricterHere(parameter, value) ? 400 : 0
        if (code !== wanted) {
          differing.push(`${operation.id} ${parameter.name}=${String(value)}: ${problems.join()} here, ${code} there`)
        }
      }
    }
  }
  expect(differing).toEqual([])
  expect([...kinds].sort()).toEqual(['empty', 'missing', 'noDate', 'notAllowed', 'outOfRange', 'wrongType'])
})

test('an empty text for what has to be given is refused here only', async () => {
  const operation = operations.find(({ id }) => id === 'douyinXingtu.getKolSpreadInfoV1')!
  expect(findProblems(operation, { kolId: '' }).map(({ kind }) => kind)).toEqual(['empty'])
  expect(await codeOf(operation, { kolId: '' })).toBe(0)
})
