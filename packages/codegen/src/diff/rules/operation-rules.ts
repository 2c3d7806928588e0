import { isDeepStrictEqual } from 'node:util'
import type { Operation } from '../../bundle/document.ts'
import type { Finding } from '../change.ts'
import { type AnySchema, type Resolve, shapeOf } from '../schema-shape.ts'
import { compareAnswer, type Sides } from './answer-rules.ts'
import { compareRequest } from './request-rules.ts'
import { parametersOf } from '../parameters.ts'

type Rule = (before: Operation, after: Operation, sides: Sides) => Finding[]

const request: Rule = (before, after, sides) =>
  compareRequest(parametersOf(before, sides.before), parametersOf(after, sides.after))

/** The answer that a success comes with. */
const answerOf = ({ responses }: Operation): AnySchema => {
  const success = responses['200'] ?? Object.entries(responses).find(([status]) => status.startsWith('2'))?.[1]
  const { content } = success ?? responses['default'] ?? {}
  return (content?.['application/json'] ?? Object.values(content ?? {})[0])?.schema ?? {}
}

const answer: Rule = (before, after, sides) => compareAnswer(answerOf(before), answerOf(after), sides)

const statuses: Rule = (before, after) => {
  const [was, is] = [Object.keys(before.responses), Object.keys(after.responses)]
  const gone = was.filter((status) => !is.includes(status))
  const fresh = is.filter((status) => !was.includes(status))
  return gone.length + fresh.length === 0
    ? []
    : [{ kind: 'statuses-changed', before: gone, after: fresh, shared: 'statuses' }]
}

const listing: Rule = (before, after) => {
  const replacement = after['x-successor'] === undefined ? {} : { replacement: after['x-successor'] }
  if (after['x-unlisted'] !== undefined && before['x-unlisted'] === undefined)
    return [{ kind: 'operation-unlisted', after: after['x-unlisted'], ...replacement }]
  if (after['x-unlisted'] === undefined && before['x-unlisted'] !== undefined)
    // Unlisted operations are deprecated by that; one that returns may be deprecated by the vendor.
    return [{ kind: 'operation-relisted', before: before['x-unlisted'] }]
  if ((before.deprecated ?? false) === (after.deprecated ?? false)) return []
  return after.deprecated ? [{ kind: 'operation-deprecated', ...replacement }] : [{ kind: 'operation-undeprecated' }]
}

/** Told with the deprecation where that is new. */
const successor: Rule = (before, after) => {
  const [was, is] = [before['x-successor'], after['x-successor']]
  const isOld = before.deprecated === true && after.deprecated === true
  if (was === is || !isOld) return []
  return [
    {
      kind: 'successor-changed',
      ...(was !== undefined && { before: was }),
      ...(is !== undefined && { replacement: is }),
    },
  ]
}

const advice: Rule = (before, after) =>
  before['x-recommended'] === after['x-recommended']
    ? []
    : [{ kind: 'advice-changed', after: after['x-recommended'] ?? false }]

const name: Rule = ({ operationId: was = '' }, { operationId: is = '' }) =>
  was === is ? [] : [{ kind: 'operation-renamed', before: was, renamedTo: is }]

const paging: Rule = ({ 'x-pagination': was }, { 'x-pagination': is }) => {
  if (was === undefined || is === undefined)
    return was ? [{ kind: 'paging-removed' }] : is ? [{ kind: 'paging-added' }] : []
  // The type of an item follows the place of the list.
  if (was.items !== undefined && was.items !== is.items)
    return [{ kind: 'paging-items-changed', before: was.items, ...(is.items !== undefined && { after: is.items }) }]
  return isDeepStrictEqual(was, is) ? [] : [{ kind: 'paging-changed' }]
}

const units: Rule = ({ 'x-figures': was = [] }, { 'x-figures': is = [] }) => {
  const byPlace = (figures: typeof was) =>
    new Map(figures.map(({ pointer, unit, certainty }) => [pointer, `${unit} ${certainty}`]))
  return isDeepStrictEqual(byPlace(was), byPlace(is)) ? [] : [{ kind: 'units-changed' }]
}

const tokenPlace: Rule = ({ 'x-token-in': was = 'query' }, { 'x-token-in': is = 'query' }) =>
  was === is ? [] : [{ kind: 'token-place-changed', before: was, after: is }]

/**
 * By what they are about, all words of ours that a consumer reads. The address of the documentation page is none: it is made
 * of the published title.
 */
const proseOf = (operation: Operation, resolve: Resolve) => {
  const { summary, 'x-summary-zh': chinese, 'x-docs-hidden': hidden = false } = operation
  const declared = new Map((operation.parameters ?? []).map((each) => [each.name, each['x-description-zh']]))
  const prose = new Map<string, string>([['', JSON.stringify([summary, chinese, hidden])]])
  for (const { pointer, description } of operation['x-figures'] ?? [])
    prose.set(pointer, JSON.stringify([description.en, description.zh]))
  for (const { name: about, schema, description, meanings } of parametersOf(operation, resolve)) {
    const zh = declared.get(about) ?? schema['x-description-zh'] ?? ''
    prose.set(about, JSON.stringify([description, zh, schema['x-published-default']]))
    for (const [value, meaning] of Object.entries(meanings))
      prose.set(`${about} ${value}`, JSON.stringify([meaning, schema['x-enum-descriptions-zh']?.[value]]))
  }
  return prose
}

/** Words about what is there before and after; words of what is added or removed go with it. */
const words: Rule = (before, after, sides) => {
  const is = proseOf(after, sides.after)
  const isReworded = [...proseOf(before, sides.before)].some(([about, text]) => is.has(about) && is.get(about) !== text)
  return isReworded ? [{ kind: 'words-changed', shared: 'words' }] : []
}

const RULES: readonly Rule[] = [
  name,
  listing,
  successor,
  advice,
  request,
  answer,
  statuses,
  paging,
  units,
  tokenPlace,
  words,
]

/** What changed between two states of one operation. */
export const compareOperation = (before: Operation, after: Operation, sides: Sides): Finding[] =>
  RULES.flatMap((rule) => rule(before, after, sides))

const isKnown = (operation: Operation, resolve: Resolve) => {
  const data = shapeOf(answerOf(operation), resolve).fields.get('data')
  return data !== undefined && shapeOf(data, resolve).kinds.size > 0
}

/** Kinds that a caller of one operation need not hold against another of the same shape. */
const SHAPELESS = new Set(['answer-typed', 'answer-untyped', 'answer-format-changed'])

/**
 * Whether calls of the one would do as calls of the other. Another version is another answer until both are known to be
 * the same; another spelling of the path is not.
 */
export const isSameShape = (before: Operation, after: Operation, sides: Sides): boolean => {
  const isVersion = before['x-version'] !== after['x-version']
  if (isVersion && !(isKnown(before, sides.before) && isKnown(after, sides.after))) return false
  return [...request(before, after, sides), ...answer(before, after, sides)].every(({ kind }) => SHAPELESS.has(kind))
}
