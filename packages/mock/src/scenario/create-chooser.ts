import type { ReadCall } from '../answer/read-call.ts'
import { createRandom } from '../data/random.ts'
import { createAttempts } from './attempts.ts'
import { findOperations } from './known-operations.ts'
import type { ArgumentValue, Scenario, ScenarioRule } from './scenario.ts'

/** A call as rules look at it. */
export interface ChosenFor {
  readonly call: ReadCall
  readonly operation: string
  readonly token: string
  /** Method, path and arguments as one text. */
  readonly key: string
}

export interface Chooser {
  /** The first rule that fits. */
  rule(of: ChosenFor): ScenarioRule | undefined
  /** The code that the failure rates draw for the call. */
  rate(key: string): number | undefined
}

const toList = <Item>(value: Item | readonly Item[]): readonly Item[] =>
  Array.isArray(value) ? (value as readonly Item[]) : [value as Item]

const fitsArguments = (rule: ScenarioRule) => {
  const wanted = Object.entries(rule.arguments ?? {}).map(([name, values]): [string, Set<string>] => [
    name,
    new Set(toList<ArgumentValue>(values).map(String)),
  ])
  return ({ query, form }: ReadCall) =>
    wanted.every(([name, values]) => {
      const value = query[name] ?? form[name]
      return value !== undefined && values.has(value)
    })
}

const fitsCount = ({ first, after, every }: NonNullable<ScenarioRule['calls']>, count: number) =>
  (first === undefined || count <= first) &&
  (after === undefined || count > after) &&
  (every === undefined || count % every === 0)

/** From 0 to 1, without 1. What is drawn for a call depends on the call and its number, not on what else goes on. */
const draw = (seed: string, key: string, attempt: number) => createRandom(`${seed}|${attempt}|${key}`).below(1e6) / 1e6

const compileRule = (rule: ScenarioRule, seed: string) => {
  const operations =
    rule.operation === undefined
      ? undefined
      : new Set(toList(rule.operation).flatMap((pattern) => findOperations(pattern).map(({ id }) => id)))
  const tokens = rule.token === undefined ? undefined : new Set(toList(rule.token))
  const fits = fitsArguments(rule)
  const attempts = createAttempts()
  const draws = createAttempts()
  return ({ call, operation, token, key }: ChosenFor): boolean => {
    if (operations?.has(operation) === false || tokens?.has(token) === false || !fits(call)) return false
    const { calls, chance } = rule
    if (calls && !fitsCount(calls, attempts(calls.per === 'arguments' ? key : ''))) return false
    return chance === undefined || draw(seed, key, draws(key)) < chance
  }
}

/** Decides what a scenario makes of each call. It counts, so each run has its own. */
export const createChooser = ({ seed = 0, rules = [], rates = {} }: Scenario): Chooser => {
  const compiled = rules.map((rule, at) => ({ rule, fits: compileRule(rule, `${seed}|${at}`) }))
  const codes = Object.entries(rates)
  const attempts = createAttempts()
  return {
    rule: (of) => compiled.find(({ fits }) => fits(of))?.rule,
    rate: (key) => {
      if (codes.length === 0) return undefined
      let left = draw(String(seed), key, attempts(key))
      for (const [code, rate] of codes) {
        if (left < rate) return Number(code)
        left -= rate
      }
      return undefined
    },
  }
}
