import type { Change } from '@justoneapi/codegen/diff'
import ts from 'typescript'
import type { Use, UseOf } from '../usage/use.ts'

/** A change and the uses that it touches. */
export interface Match {
  readonly change: Change
  readonly uses: readonly Use[]
}

type Rule = (change: Change, uses: Uses) => readonly Use[]

/** Uses of one operation, by kind. */
interface Uses {
  readonly operation: readonly UseOf<'operation'>[]
  readonly type: readonly UseOf<'type'>[]
  readonly call: readonly UseOf<'call'>[]
  readonly parameter: readonly UseOf<'parameter'>[]
  readonly value: readonly UseOf<'value'>[]
  readonly field: readonly UseOf<'field'>[]
}

const parameterOf = ({ place }: Change) => (place?.of === 'parameter' ? place.name : undefined)

const listOf = (fact: Change['before']): readonly string[] =>
  Array.isArray(fact) ? (fact as readonly string[]) : fact === undefined ? [] : [String(fact)]

const allNames: Rule = (_, { operation, type }) => [...operation, ...type]

/** What names an operation by itself, and not by its path. */
const byName: Rule = (_, { operation, type }) => [...operation.filter(({ by }) => by !== 'path'), ...type]

const byPath: Rule = (_, { operation }) => operation.filter(({ by }) => by === 'path')

const pagedCalls: Rule = (_, { call }) => call.filter(({ isPaged }) => isPaged)

const parameterNames: Rule = (change, { parameter, type }) => {
  const name = parameterOf(change)
  return [
    ...parameter.filter((use) => use.parameter === name),
    // With the parameter, its constant goes.
    ...(change.kind === 'parameter-removed' || change.kind === 'parameter-renamed'
      ? type.filter((use) => use.of === 'values' && use.parameter === name)
      : []),
  ]
}

/** `params: { query: { … } }` and `body: { … }`, where the place of a parameter is written. */
const isWithPlace = ({ node }: Use) => {
  const object = node.parent.parent
  const holder = object.parent
  return ts.isPropertyAssignment(holder) && ['query', 'body'].includes(holder.name.getText())
}

const parameterPlaces: Rule = (change, uses) => parameterNames(change, uses).filter(isWithPlace)

const callsWithout: Rule = (change, { call }) => {
  const name = parameterOf(change) ?? ''
  return call.filter(({ passes }) => !passes.includes(name))
}

const goneValues: Rule = (change, { value }) =>
  value.filter((use) => use.parameter === parameterOf(change) && listOf(change.before).includes(use.value))

/** Names of a parameter that took any text, except where a value is given that it still takes. */
const otherValues: Rule = (change, { parameter, value }) => {
  const allowed = listOf(change.after)
  const name = parameterOf(change)
  const literals = value.filter((use) => use.parameter === name)
  return [
    ...literals.filter((use) => !allowed.includes(use.value)),
    ...parameter.filter(
      (use) => use.parameter === name && !literals.some(({ node }) => use.node.parent === node.parent),
    ),
  ]
}

const isAt = (use: UseOf<'field'>, operation: string, fits: (pointer: string) => boolean) =>
  use.places.some((place) => place.operation === operation && fits(place.pointer))

/** Reads of the field; where a file never names it, reads of what lies below it. */
const fields: Rule = (change, { field, operation, type }) => {
  if (change.place?.of !== 'data') return []
  // What the elements of a list are is told where the list is read.
  const pointer = change.place.pointer.replace(/(\/\*)+$/, '')
  const id = change.name ?? ''
  if (pointer === '') return [...operation, ...type]
  const exact = field.filter((use) => isAt(use, id, (each) => each === pointer))
  const files = new Set(exact.map(({ file }) => file))
  const below = field.filter((use) => isAt(use, id, (each) => each.startsWith(`${pointer}/`)) && !files.has(use.file))
  return [...exact, ...below]
}

/**
 * Which uses each kind of change touches. What is not named here asks nothing of code that is there: additions, limits
 * that let more through, other words.
 */
const RULES: Partial<Readonly<Record<Change['kind'], Rule>>> = {
  'operation-removed': allNames,
  'operation-moved': allNames,
  'operation-method-changed': (change, uses) => [
    ...byPath(change, uses),
    ...(change.renamedTo === undefined ? [] : byName(change, uses)),
  ],
  'operation-renamed': byName,
  'operation-deprecated': (_, { operation }) => operation,
  'operation-unlisted': (_, { operation }) => operation,
  'operation-relisted': (_, { operation }) => operation,
  'operation-undeprecated': (_, { operation }) => operation,
  'successor-changed': (_, { operation }) => operation,
  'paging-removed': pagedCalls,
  'paging-changed': pagedCalls,
  'units-changed': (_, { operation }) => operation,
  'parameter-removed': parameterNames,
  'parameter-renamed': parameterNames,
  'parameter-moved': parameterPlaces,
  'parameter-type-changed': parameterNames,
  'parameter-deprecated': parameterNames,
  'parameter-undeprecated': parameterNames,
  'parameter-limits-narrowed': parameterNames,
  'parameter-values-removed': goneValues,
  'parameter-values-closed': otherValues,
  'parameter-required': callsWithout,
  'required-parameter-added': callsWithout,
  'parameter-default-lost': callsWithout,
  'parameter-default-changed': callsWithout,
  'answer-field-removed': fields,
  'answer-field-renamed': fields,
  'answer-field-optional': fields,
  'answer-type-changed': fields,
  'answer-type-narrowed': fields,
  'answer-type-widened': fields,
  'answer-values-removed': fields,
  'answer-values-added': fields,
  'answer-format-changed': fields,
  'answer-untyped': fields,
}

const group = (uses: readonly Use[], operation: string): Uses => {
  const of = <Kind extends Use['kind']>(kind: Kind) =>
    uses.filter((use): use is UseOf<Kind> => {
      if (use.kind !== kind) return false
      return use.kind === 'field'
        ? use.places.some((place) => place.operation === operation)
        : use.operation === operation
    })
  return {
    operation: of('operation'),
    type: of('type'),
    call: of('call'),
    parameter: of('parameter'),
    value: of('value'),
    field: of('field'),
  }
}

/** The operations that a project uses: named, called, or their arguments typed. A field alone may be another's. */
export const operationsIn = (uses: readonly Use[]): Set<string> =>
  new Set(uses.flatMap((use) => (use.kind === 'field' ? [] : [use.operation])))

/**
 * Leaves of each field the places in operations that the project uses, where there are such: types are shared, and an
 * operation that nobody uses is none of the project's business.
 */
export const settleFields = (uses: readonly Use[]): Use[] => {
  const used = operationsIn(uses)
  return uses.flatMap((use): Use[] => {
    if (use.kind !== 'field') return [use]
    const [only, ...others] = use.places
    // What belongs to one operation alone is a use of it, wherever the value came from.
    if (only && others.length === 0) return [use]
    const places = use.places.filter(({ operation }) => used.has(operation))
    return places.length > 0 ? [{ ...use, places }] : []
  })
}

/** The changes that touch a project, with the uses they touch, in the order of the changes. Pure. */
export const matchChanges = (changes: readonly Change[], uses: readonly Use[]): Match[] => {
  const groups = new Map<string, Uses>()
  const usesOf = (operation: string) => {
    const known = groups.get(operation) ?? group(uses, operation)
    groups.set(operation, known)
    return known
  }
  return changes.flatMap((change) => {
    const rule = RULES[change.kind]
    if (!rule || change.name === undefined) return []
    const touched = rule(change, usesOf(change.name))
    return touched.length > 0 ? [{ change, uses: touched }] : []
  })
}
