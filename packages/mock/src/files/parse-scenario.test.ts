import { describe, expect, test } from 'vitest'
import { MockFileError } from './mock-file-error.ts'
import { parseScenario } from './parse-scenario.ts'

const problemsOf = (text: string, language?: 'en' | 'zh'): readonly string[] => {
  try {
    parseScenario(text, { file: 'a.yaml', language })
    return []
  } catch (error) {
    return error instanceof MockFileError ? error.problems : [String(error)]
  }
}

test('a scenario of every kind is read', () => {
  const text = `
# comments are allowed
seed: autumn
latency: [20, 80]
balance: 10
tokens: { poor: { balance: 1, budget: 0.5 } }
rates: { 301: 0.05, 302: 0.01 }
quotas: { "douyin-xingtu/*": 100 }
limits: { "*": { calls: 10, seconds: 1 } }
rules:
  - operation: [douyinXingtu.getKolSpreadInfoV1, tiktok/*]
    token: poor
    arguments: { kolId: [1, "2"], onlyAssign: true }
    calls: { first: 3, every: 2, per: arguments }
    code: 302
    retryAfter: 3
  - data: { id: 902630132441288704, count: 5 }
`
  expect(parseScenario(text, { file: 'a.yaml' })).toMatchObject({
    seed: 'autumn',
    latency: [20, 80],
    rates: { '301': 0.05, '302': 0.01 },
    rules: [
      {
        arguments: { kolId: [1, '2'], onlyAssign: true },
        calls: { first: 3, every: 2, per: 'arguments' },
        retryAfter: 3,
      },
      { data: { id: 902630132441288704n, count: 5 } },
    ],
  })
})

test('an empty file and JSON are scenarios', () => {
  expect(parseScenario('', { file: 'a.yaml' })).toEqual({})
  expect(parseScenario('{"rates": {"301": 1}}', { file: 'a.json' })).toEqual({ rates: { '301': 1 } })
})

describe('a wrong scenario names file, line, field, value and what is allowed', () => {
  test.each<[string, string, string[]]>([
    ['field', 'seed: 1\nrate: {}\n', ['a.yaml:2: rate: there is no such field. Fields here: $schema, seed, latency,']],
    ['field of a rule', 'rules:\n  - code: 301\n    cod: 1\n', ['a.yaml:3: rules[0].cod: there is no such field.']],
    ['code', 'rules:\n  - { code: 999 }\n', ['a.yaml:2: rules[0].code: 999 is not allowed. Allowed: 0, 100, 101, 201']],
    ['code as text', 'rules:\n  - { code: "301" }\n', ['a.yaml:2: rules[0].code: "301" is not allowed.']],
    ['fault', 'rules:\n- fault: hung\n', ['a.yaml:2: rules[0].fault: "hung" is not allowed. Allowed: hang, reset']],
    ['status', 'rules:\n- code: 301\n  status: 700\n', ['a.yaml:3: rules[0].status: 700 is not allowed.']],
    ['rate', 'rates:\n  301: 2\n', ['a.yaml:2: rates.301: 2 is not allowed. Allowed: a number from 0 to 1']],
    ['code of a rate', 'rates:\n  0: 0.5\n', ['a.yaml:2: rates.0: "0" is not allowed. Allowed: 100, 101']],
    ['operation', '\nrules:\n- operation: nothing/*\n', ['a.yaml:3: rules[0].operation: "nothing/*" is not allowed.']],
    ['one of several', 'rules:\n- operation:\n  - "*"\n  - no\n', ['a.yaml:4: rules[0].operation[1]: "no" is not']],
    ['quota', 'quotas: { no/*: 1 }\n', ['a.yaml:1: quotas.no/*: "no/*" is not allowed. Allowed: the name or the path']],
    ['calls', 'rules:\n- calls: { first: 0 }\n', ['a.yaml:2: rules[0].calls.first: 0 is not allowed.']],
    ['latency', 'latency: 1s\n', ['a.yaml:1: latency: "1s" is not allowed. Allowed: milliseconds']],
    ['list', 'rules: { code: 301 }\n', ['a.yaml:1: rules: {"code":301} is not allowed. Allowed: a list']],
    ['whole', '- code: 301\n', ['a.yaml:1: scenario: "[{\\"code\\":301}]" is not allowed. Allowed: a map']],
    ['syntax', 'rules:\n  - code: [301\n', ['a.yaml:3: ']],
    ['twice', 'seed: 1\nseed: 2\n', ['a.yaml:2: Map keys must be unique']],
    ['two problems', 'seed: []\nprice: -1\n', ['a.yaml:1: seed: []', 'a.yaml:2: price: -1']],
  ])('%s', (_, text, starts) => {
    const problems = problemsOf(text)
    expect(problems).toHaveLength(starts.length)
    for (const [at, start] of starts.entries()) expect(problems[at]).toContain(start)
  })

  test('in Chinese too', () => {
    expect(problemsOf('rates: { 301: 2 }', 'zh')).toEqual(['a.yaml:1: rates.301：不允许 2。允许：0 到 1 的数字'])
  })
})
