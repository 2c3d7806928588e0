import * as v from 'valibot'
import { type Expectation, expectations } from './expectations.ts'
import type { Scenario } from './scenario.ts'
import { scenarioSchema } from './schema.ts'

/** Something in a scenario that cannot be. */
export interface ScenarioProblem {
  /** Names and places in lists, from the outside in. */
  readonly path: readonly (string | number)[]
  readonly message: string
}

type Issue = v.InferIssue<typeof scenarioSchema>
type Language = 'en' | 'zh'

const nameOf = (path: readonly (string | number)[]) =>
  path.reduce<string>((text, key) => (typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${key}` : key), '')

const printed = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) => (typeof each === 'bigint' ? String(each) : each))

/** A union tells of itself; what is wrong inside of it is nearer to what was meant. */
const innermost = (issue: Issue): Issue => {
  const inner = issue.issues?.find(({ path }) => path !== undefined) as Issue | undefined
  if (!inner?.path) return issue
  return { ...inner, path: [...(issue.path ?? []), ...inner.path] }
}

const SENTENCES = {
  en: {
    field: (name: string, fields: string) => `${name}: there is no such field. Fields here: ${fields}`,
    missing: (name: string, fields: string) => `${name}: is missing. Fields here: ${fields}`,
    value: (name: string, value: string, allowed: string) => `${name}: ${value} is not allowed. Allowed: ${allowed}`,
  },
  zh: {
    field: (name: string, fields: string) => `${name}：没有这个字段。可用字段：${fields}`,
    missing: (name: string, fields: string) => `${name}：缺少该字段。可用字段：${fields}`,
    value: (name: string, value: string, allowed: string) => `${name}：不允许 ${value}。允许：${allowed}`,
  },
} as const

const toProblem = (given: Issue, language: Language): ScenarioProblem => {
  const issue = innermost(given)
  const path = (issue.path ?? []).map(({ key }) => key as string | number)
  const name = nameOf(path) || 'scenario'
  const words = SENTENCES[language]
  const [, fields] = /^fields:(.*)$/.exec(issue.message) ?? []
  if (fields !== undefined) {
    return { path, message: issue.expected === 'never' ? words.field(name, fields) : words.missing(name, fields) }
  }
  const expectation = expectations[issue.message as Expectation] as (typeof expectations)[Expectation] | undefined
  return { path, message: words.value(name, printed(issue.input), expectation?.[language] ?? issue.message) }
}

/** Everything that is wrong with a scenario. */
export const findScenarioProblems = (scenario: unknown, language: Language = 'en'): ScenarioProblem[] => {
  // A list would be taken for an object whose fields are numbers.
  const { issues } = v.safeParse(scenarioSchema, Array.isArray(scenario) ? JSON.stringify(scenario) : scenario)
  return issues?.map((issue) => toProblem(issue, language)) ?? []
}

/**
 * The scenario as it is.
 * @throws TypeError that names every field that is wrong, its value and what is allowed
 */
export const checkScenario = (scenario: unknown): Scenario => {
  const problems = findScenarioProblems(scenario)
  if (problems.length === 0) return scenario as Scenario
  throw new TypeError(`scenario: ${problems.map(({ message }) => message).join('; ')}`)
}
