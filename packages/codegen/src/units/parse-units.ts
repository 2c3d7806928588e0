import type { FigureInfo } from '@justoneapi/schema/units'
import { parse } from 'yaml'

/** What is known of the figures of one operation. */
export interface OperationUnits {
  /** `GET /api/...` */
  readonly operation: string
  readonly figures: readonly FigureInfo[]
}

const UNITS = new Set<unknown>([
  'basis-points',
  'fraction',
  'fen',
  'yuan',
  'centiseconds',
  'seconds',
  'count',
  'index',
  'unix-seconds',
  'date',
  'yyyymmdd',
  'status',
  'text',
  'text-range',
  'unknown',
] satisfies FigureInfo['unit'][])
const CERTAINTIES = new Set<unknown>(['proved', 'strong', 'unknown'] satisfies FigureInfo['certainty'][])

type Entry = Partial<{ operations: unknown; figures: unknown }>
type Figure = Partial<Record<'at' | 'unit' | 'certainty' | 'en' | 'zh', unknown>>

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'string' && each !== '')

const problemsOf = (figure: Figure, place: string): string[] => [
  ...(isTexts(figure.at) && figure.at.every((pointer) => pointer.startsWith('/'))
    ? []
    : [`${place}: "at" has to be a list of JSON pointers`]),
  ...(UNITS.has(figure.unit)
    ? []
    : [`${place}: unit ${JSON.stringify(figure.unit)} is not one of ${[...UNITS].join(', ')}`]),
  ...(CERTAINTIES.has(figure.certainty)
    ? []
    : [`${place}: certainty ${JSON.stringify(figure.certainty)} is not one of ${[...CERTAINTIES].join(', ')}`]),
  ...(typeof figure.en === 'string' && typeof figure.zh === 'string' ? [] : [`${place}: needs en and zh`]),
]

const toFigures = ({ at, unit, certainty, en, zh }: Figure): FigureInfo[] =>
  // Every field was checked by problemsOf.
  (at as string[]).map((pointer) => ({
    pointer,
    unit: unit as FigureInfo['unit'],
    certainty: certainty as FigureInfo['certainty'],
    description: { en: en as string, zh: zh as string },
  }))

/**
 * Reads the table of units.
 * @throws Error that lists every entry that is not well formed, and every place that has two meanings
 */
export const parseUnits = (text: string): OperationUnits[] => {
  const entries = parse(text) as Entry[]
  const problems: string[] = []
  const units = new Map<string, FigureInfo[]>()
  for (const [index, { operations, figures }] of entries.entries()) {
    const place = `openapi/units.yaml: entry ${index}`
    if (!isTexts(operations) || !Array.isArray(figures)) {
      problems.push(`${place}: needs "operations" and "figures"`)
      continue
    }
    const found = (figures as Figure[]).flatMap((figure, at) => problemsOf(figure, `${place}, figure ${at}`))
    problems.push(...found)
    if (found.length > 0) continue
    for (const operation of operations) {
      const known = units.get(operation) ?? []
      for (const figure of (figures as Figure[]).flatMap(toFigures)) {
        if (known.some(({ pointer }) => pointer === figure.pointer)) {
          problems.push(`${place}: ${operation} ${figure.pointer} stands twice`)
        }
        known.push(figure)
      }
      units.set(operation, known)
    }
  }
  if (problems.length > 0) throw new Error(problems.join('\n'))
  return [...units].map(([operation, figures]) => ({ operation, figures }))
}
