import { type Document, type Located, operationsOf } from '../bundle/document.ts'
import { type Change, type Finding, LEVEL_OF, LEVELS } from './change.ts'
import { collapse, type Told } from './collapse.ts'
import { describeChange } from './describe-change.ts'
import { identityOf, pairOperations } from './pair-operations.ts'
import { resolverOf } from './schema-shape.ts'
import { compareWhole } from './rules/document-rules.ts'
import { compareOperation } from './rules/operation-rules.ts'

/** What the bundle step makes, as packages/schema/openapi.json holds it. */
export type BundledDocument = Document

const nameOf = ({ operation }: Located) => operation.operationId ?? ''

/** What to call instead of an operation that is gone: its successor, else the living one of its family, else where that moved to. */
const replacementOf = (gone: Located, next: readonly Located[]): string | undefined => {
  const isThere = (name: string | undefined) => name !== undefined && next.some((each) => nameOf(each) === name)
  const family = next
    .filter(({ operation }) => operation['x-family'] === gone.operation['x-family'])
    .toSorted((a, b) => (b.operation['x-version'] ?? 0) - (a.operation['x-version'] ?? 0))
  const alive = family.filter(({ operation }) => !operation.deprecated)
  const best = alive.find(({ operation }) => operation['x-recommended']) ?? alive[0]
  const known = [gone, ...family].map(({ operation }) => operation['x-successor'])
  return [known[0], best && nameOf(best), ...known].find(isThere)
}

const toChange = ({ finding, located, operations }: Told): Change => {
  const { shared: _, kind, ...facts } = finding
  const change = {
    level: LEVEL_OF[kind],
    kind,
    operation: located ? identityOf(located) : null,
    detail: '',
    ...facts,
    ...(located && {
      method: located.method.toUpperCase(),
      path: located.path,
      name: nameOf(located),
      ...(located.operation['x-platform'] !== undefined && { platform: located.operation['x-platform'] }),
    }),
    ...(operations && { operations }),
  }
  return { ...change, detail: describeChange(change, 'en') }
}

/**
 * Every change between two bundled documents that a consumer of the packages could notice, the heaviest first, then in
 * the order of operations. Published words, examples, tags and operationIds are no part of a bundled document, and order
 * says nothing, so none of them is a change. Pure.
 * @param options with `isCollapsed: false`, a change that reaches many operations is told for each of them and each place
 */
export const diffDocuments = (
  old: BundledDocument,
  next: BundledDocument,
  { isCollapsed = true }: { isCollapsed?: boolean } = {},
): Change[] => {
  const sides = { before: resolverOf(old), after: resolverOf(next) }
  const { same, turned, moved, removed, added } = pairOperations(old, next, sides)
  const all = operationsOf(next)
  const tell = (located: Located, findings: readonly Finding[]): Told[] =>
    findings.map((finding) => ({ finding, located }))
  const compare = ({ before, after }: (typeof same)[number]) =>
    compareOperation(before.operation, after.operation, sides)
  const told = [
    ...compareWhole(old, next).map((finding): Told => ({ finding })),
    ...removed.flatMap((located) => {
      const replacement = replacementOf(located, all)
      return tell(located, [{ kind: 'operation-removed', ...(replacement !== undefined && { replacement }) }])
    }),
    ...moved.flatMap(({ before, after }) =>
      tell(before, [
        { kind: 'operation-moved', before: before.path, after: after.path, renamedTo: nameOf(after) },
        // Of one shape, so what is left are words, and those of the other path are not news of this one.
      ]),
    ),
    ...turned.flatMap((pair) =>
      tell(pair.before, [
        {
          kind: 'operation-method-changed',
          before: pair.before.method.toUpperCase(),
          after: pair.after.method.toUpperCase(),
          ...(nameOf(pair.before) !== nameOf(pair.after) && { renamedTo: nameOf(pair.after) }),
        },
        ...compare(pair).filter(({ kind }) => kind !== 'operation-renamed'),
      ]),
    ),
    ...same.flatMap((pair) => tell(pair.before, compare(pair))),
    ...added.flatMap((located) => tell(located, [{ kind: 'operation-added' }])),
  ]
  const changes = (isCollapsed ? collapse(told) : told).map(toChange)
  const rank = ({ level, operation }: Change) => [LEVELS.indexOf(level), operation === null ? 0 : 1] as const
  return changes
    .map((change, index) => ({ change, index }))
    .sort((a, b) => {
      const [[level, whole], [otherLevel, otherWhole]] = [rank(a.change), rank(b.change)]
      return level - otherLevel || whole - otherWhole || a.index - b.index
    })
    .map(({ change }) => change)
}
