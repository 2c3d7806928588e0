import { LineCounter, parseDocument, type Document } from 'yaml'
import { findScenarioProblems, type ScenarioProblem } from '../scenario/check-scenario.ts'
import type { Scenario } from '../scenario/scenario.ts'
import { MockFileError } from './mock-file-error.ts'

/** What a file is called in messages, and their language. */
export interface ParseOptions {
  /** The file's name, for messages. */
  file: string
  /** @defaultValue 'en' */
  language?: 'en' | 'zh' | undefined
}

/** Integers are read without loss; those that a number carries are numbers again. */
const toPlain = (value: unknown): unknown => {
  if (typeof value === 'bigint') {
    const number = Number(value)
    return Number.isSafeInteger(number) ? number : value
  }
  if (Array.isArray(value)) return value.map(toPlain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, toPlain(each)]))
}

/** The line of a field: of its name where it has one, else of the next thing around it. */
const lineOf = ({ path }: ScenarioProblem, document: Document, lines: LineCounter): number => {
  for (let length = path.length; length > 0; length--) {
    const around: unknown = document.getIn(path.slice(0, length - 1), true)
    const key = path[length - 1]
    const items = (around as { items?: readonly unknown[] } | undefined)?.items ?? []
    const found =
      typeof key === 'number'
        ? items[key]
        : (items as { key?: { value?: unknown } }[]).find((pair) => String(pair.key?.value) === key)?.key
    const range = (found as { range?: readonly number[] } | undefined)?.range
    if (range?.[0] !== undefined) return lines.linePos(range[0]).line
  }
  return 1
}

/**
 * Reads a scenario from YAML, or from JSON, which YAML includes.
 * @throws MockFileError that names file, line, field, value and what is allowed, for every problem
 */
export const parseScenario = (text: string, { file, language }: ParseOptions): Scenario => {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, intAsBigInt: true, prettyErrors: false })
  if (document.errors.length > 0) {
    throw new MockFileError(
      document.errors.map(({ pos, message }) => `${file}:${lines.linePos(pos[0]).line}: ${message}`),
    )
  }
  const scenario = toPlain(document.toJS() ?? {})
  const problems = findScenarioProblems(scenario, language)
  if (problems.length === 0) return scenario as Scenario
  throw new MockFileError(problems.map((problem) => `${file}:${lineOf(problem, document, lines)}: ${problem.message}`))
}
