import type { Operation, Schema } from '../../bundle/document.ts'
import type { Finding } from '../change.ts'
import type { AnySchema } from '../schema-shape.ts'
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
  return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ kind: 'paging-changed' }]
}

const units: Rule = ({ 'x-figures': was = [] }, { 'x-figures': is = [] }) => {
  const listed = (figures: typeof was) =>
    JSON.stringify(figures.map(({ pointer, unit, certainty }) => [pointer, unit, certainty]).sort())
  return listed(was) === listed(is) ? [] : [{ kind: 'units-changed' }]
}

const tokenPlace: Rule = ({ 'x-token-in': was = 'query' }, { 'x-token-in': is = 'query' }) =>
  was === is ? [] : [{ kind: 'token-place-changed', before: was, after: is }]

const wordsOf = (schema: Schema & { description?: string }) => [
  schema.description,
  schema['x-description-zh'],
  schema['x-enum-descriptions'],
  schema['x-enum-descriptions-zh'],
]

/** Everything that a consumer reads: in the editor, in the terminal, and where a link leads. */
const proseOf = (operation: Operation, sides: Sides['before']) => ({
  itself: [
    operation.summary,
    operation['x-summary-zh'],
    operation.externalDocs?.url,
    operation['x-docs-hidden'] ?? false,
  ],
  figures: (operation['x-figures'] ?? []).map(({ pointer, description }) => [pointer, description]),
  parameters: Object.fromEntries(
    parametersOf(operation, sides).map(({ name: id, schema, description }) => [
      id,
      [description, ...wordsOf(schema as Schema), (schema as Schema)['x-published-default']],
    ]),
  ),
  chinese: Object.fromEntries((operation.parameters ?? []).map((each) => [each.name, each['x-description-zh']])),
})

/** Words about what is there before and after; words of what is added or removed go with it. */
const words: Rule = (before, after, sides) => {
  const [was, is] = [proseOf(before, sides.before), proseOf(after, sides.after)]
  const isReworded = (a: Record<string, unknown>, b: Record<string, unknown>) =>
    Object.keys(a).some((key) => key in b && JSON.stringify(a[key]) !== JSON.stringify(b[key]))
  const isChanged =
    JSON.stringify([was.itself, was.figures]) !== JSON.stringify([is.itself, is.figures]) ||
    isReworded(was.parameters, is.parameters) ||
    isReworded(was.chinese, is.chinese)
  return isChanged ? [{ kind: 'words-changed' }] : []
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

/** Kinds that a caller of one operation may hold against another of the same shape. */
const SHAPELESS = new Set(['answer-typed', 'answer-untyped', 'answer-format-changed'])

/** Whether calls of the one would do as calls of the other, as far as is known. */
export const isSameShape = (before: Operation, after: Operation, sides: Sides): boolean =>
  [...request(before, after, sides), ...answer(before, after, sides)].every(({ kind }) => SHAPELESS.has(kind))
