import type { Localized, OperationInfo } from '@justoneapi/schema'
import { format, toNumber, type Unit } from '@justoneapi/schema/units'

/** The units a reader sees. */
export type ShownUnit = 'percent' | 'yuan' | 'seconds' | 'count' | 'index'

/** A figure that may be shown: its unit is known from the table of units, or its name says that it counts something. */
export interface Figure {
  /** In `unit`; null when the answer has no such figure. */
  readonly value: number | null
  readonly unit: ShownUnit
  readonly text: Localized | null
  readonly description: Localized
  /** How sure the unit is. `name` stands for no more than the field's own name. */
  readonly certainty: 'proved' | 'strong' | 'name'
  /** Where in the answer it stands. */
  readonly pointer: string
}

const SHOWN: Partial<Record<Unit, ShownUnit>> = {
  'basis-points': 'percent',
  fraction: 'percent',
  fen: 'yuan',
  yuan: 'yuan',
  centiseconds: 'seconds',
  seconds: 'seconds',
  count: 'count',
  index: 'index',
}

const textOf = (value: unknown, unit: Unit): Localized | null => {
  const [en, zh] = [format(value, unit, 'en'), format(value, unit, 'zh')]
  return en === undefined || zh === undefined ? null : { en, zh }
}

/**
 * Reads a figure by the table of units.
 * @param pointer as the table has it, with `*` for any element of a list
 * @throws RangeError when the table does not know the figure, or knows that nobody knows it
 */
export const toFigure = (operation: OperationInfo, pointer: string, value: unknown): Figure => {
  const info = operation.figures?.find((figure) => figure.pointer === pointer)
  const unit = info && SHOWN[info.unit]
  if (!info || !unit || info.certainty === 'unknown') {
    throw new RangeError(`${operation.id} ${pointer}: its unit is not known, so it is not shown`)
  }
  const number = toNumber(value, info.unit)
  const { description, certainty } = info
  const text = number === undefined ? null : textOf(value, info.unit)
  return { value: number ?? null, unit, text, description, certainty, pointer }
}

/** A count that the table of units does not hold; what it counts, its name says. */
export const toCount = (pointer: string, value: unknown, description: Localized): Figure => {
  const number = toNumber(value, 'count')
  const text = number === undefined ? null : textOf(value, 'count')
  return { value: number ?? null, unit: 'count', text, description, certainty: 'name', pointer }
}
