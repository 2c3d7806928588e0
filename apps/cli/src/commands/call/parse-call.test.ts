import type { OperationInfo, ParameterInfo } from '@justoneapi/schema'
import { loadOperations } from '@justoneapi/schema/operations'
import { describe, expect, test } from 'vitest'
import { en } from '../../messages/en.ts'
import { parseDuration } from '../../frame/values.ts'
import { BATCH_OPTIONS } from '../batch/options.ts'
import { CALL_OPTIONS } from './options.ts'
import { parseCall } from './parse-call.ts'

const words = { en: '', zh: '' }
const parameter = (name: string, type: ParameterInfo['type'] = 'string'): ParameterInfo => ({
  name,
  in: 'query',
  type,
  description: words,
})
const operation: OperationInfo = {
  id: 'a.b',
  method: 'GET',
  path: '/api/a/b',
  platform: 'a',
  family: 'a/b',
  title: words,
  parameters: [parameter('kolId'), parameter('cookies_buffer'), parameter('onlyAssign', 'boolean')],
}
const parse = (...args: string[]) => parseCall(['a/b', ...args], operation, en)

describe('arguments of a call', () => {
  test.each<[string, string[], Record<string, string>]>([
    ['a value behind its name', ['--kolId', '1'], { kolId: '1' }],
    ['a value with an equals sign', ['--kolId=1=2'], { kolId: '1=2' }],
    ['an id of 19 digits', ['--kolId', '7000000000000000001'], { kolId: '7000000000000000001' }],
    ['a negative number', ['--kolId', '-5'], { kolId: '-5' }],
    ['a value that starts with two dashes', ['--kolId=--x'], { kolId: '--x' }],
    ['a text of several lines', ['--kolId=a\nb'], { kolId: 'a\nb' }],
    ['another spelling', ['--kol-id', '1', '--cookiesBuffer', 'x'], { kolId: '1', cookies_buffer: 'x' }],
    ['a bare boolean at the end', ['--onlyAssign'], { onlyAssign: 'true' }],
    ['a bare boolean before an option', ['--onlyAssign', '--kolId', '1'], { onlyAssign: 'true', kolId: '1' }],
    ['a boolean with its value', ['--onlyAssign', 'false'], { onlyAssign: 'false' }],
    ['a boolean denied', ['--no-only-assign'], { onlyAssign: 'false' }],
    ['options of the command are no arguments', ['--mock', '--lang', 'zh'], {}],
  ])('%s', (_, args, given) => {
    expect(parse(...args)).toMatchObject({ args: given, problems: [] })
  })

  test.each<[string, string[], string]>([
    ['a name of the prototype', ['--constructor', '1'], '--constructor: there is no such option'],
    ['a denied text', ['--no-kolId'], 'there is no such option'],
    ['a flag with a value', ['--mock=1'], '--mock: takes no value.'],
  ])('%s is refused', (_, args, problem) => {
    expect(parse(...args).problems.join()).toContain(problem)
  })

  test('the value of an unknown option is neither counted nor repeated', () => {
    const { problems } = parse('--tokn', 'a-secret-value')
    expect(problems).toHaveLength(1)
    expect(problems.join()).not.toContain('a-secret-value')
  })
})

test('no operation has a parameter that an option of the command hides', async () => {
  const plain = (name: string) => name.toLowerCase().replace(/[-_]/g, '')
  const options = new Set(Object.keys({ ...CALL_OPTIONS, ...BATCH_OPTIONS }).map(plain))
  const names = (await loadOperations()).flatMap(({ parameters }) => parameters.map(({ name }) => name))
  expect(names.filter((name) => options.has(plain(name)))).toEqual([])
})

test.each([
  ['90', 90_000],
  ['90s', 90_000],
  ['1.5m', 90_000],
  ['500ms', 500],
  ['0', undefined],
  ['-1', undefined],
  ['1h', undefined],
  ['', undefined],
])('%j is %s milliseconds', (text, ms) => {
  expect(parseDuration(text)).toBe(ms)
})
