import type { Problem } from '../problem.ts'
import type { Level } from '../report.ts'

export type Language = 'en' | 'zh'

/** Every text of the command, in one language. Each is a whole sentence or a label. */
export interface Messages {
  readonly levels: Readonly<Record<Level, string>>
  readonly everywhere: string
  readonly header: readonly [level: string, operation: string, change: string, places: string]
  compared(from: string, to: string): string
  same(version: string): string
  counts(operations: number, files: number, changes: number): string
  readonly nothing: string
  touched(counts: Readonly<Record<Level, number>>): string
  readonly uncertain: string
  readonly fixable: string
  more(count: number): string
  readonly deprecatedTitle: string
  deprecated(operation: string, successor: string | undefined, unlisted: string | undefined): string
  fixed(renames: number, files: number): string
  readonly nothingToFix: string
  canFix(count: number): string
  readonly usage: string
  unknownOption(name: string, near: string | undefined): string
  missingValue(name: string): string
  noValue(name: string): string
  wrongValue(name: string, value: string, allowed: readonly string[]): string
  twice(name: string): string
  notTogether(one: string, other: string): string
  needs(one: string, other: string): string
  unexpectedWord(word: string): string
  readonly seeHelp: string
  problem(problem: Problem): string
  unexpected(text: string): string
}
