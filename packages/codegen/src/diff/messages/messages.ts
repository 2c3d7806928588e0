import type { Change, ChangeKind } from '../change.ts'

/** A change before its sentence is written. */
export type Facts = Omit<Change, 'detail'>

/** One sentence for each kind of change: what happened and what to write instead. The operation is named beside it. */
export type ChangeMessages = Readonly<Record<ChangeKind, (change: Facts) => string>>

export const code = (text: string): string => `\`${text}\``

/** Values as code; a long list is cut, because the types hold it. */
export const list = (fact: Facts['before'], and: string, more: (count: number) => string): string => {
  const values = Array.isArray(fact) ? (fact as readonly string[]) : fact === undefined ? [] : [String(fact)]
  const shown = values.slice(0, SHOWN).map(code).join(and)
  return values.length > SHOWN ? `${shown}${more(values.length - SHOWN)}` : shown
}

const SHOWN = 8

/** The parameter, the field of `data` by its path, or the place in the envelope. */
export const placeText = ({ place }: Facts): string => {
  if (place === undefined) return ''
  if (place.of === 'parameter') return code(place.name)
  const steps = place.pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
  const path = [...(place.of === 'data' ? ['data'] : []), ...steps].reduce(
    (path, step) => (step === '*' ? `${path}[*]` : path === '' ? step : `${path}.${step}`),
    '',
  )
  return code(path === '' ? 'envelope' : path)
}
