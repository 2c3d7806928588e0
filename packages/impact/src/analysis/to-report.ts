import { type Change, describeChange } from '@justoneapi/codegen/diff'
import type { OperationFacts } from '../documents/document.ts'
import { type Match, operationsIn } from '../impact/match-changes.ts'
import type { DeprecatedUse, OperationUse, Touch, TouchingChange } from '../report.ts'
import type { Use } from '../usage/use.ts'
import { toLocations } from './locations.ts'

/** A change of the diff; without a name it is one of all operations. */
type Told = Omit<Change, 'name'> & { readonly name?: string | undefined }

const toTouchingChange = (change: Told, language: 'en' | 'zh'): TouchingChange => ({
  level: change.level,
  kind: change.kind,
  operation: change.name,
  detail: describeChange(change as Change, language),
  parameter: change.place?.of === 'parameter' ? change.place.name : undefined,
  pointer: change.place?.of === 'data' ? change.place.pointer : undefined,
  renamedTo: change.renamedTo,
  replacement: change.replacement,
})

const isCertain = (use: Use) => use.kind !== 'field' || use.places.length === 1

/** A match as it is told. */
export const toTouch = (
  { change, uses }: Omit<Match, 'change'> & { readonly change: Told },
  isFixable: boolean,
  root: string,
  language: 'en' | 'zh',
): Touch => ({
  change: toTouchingChange(change, language),
  locations: toLocations(uses, root),
  isCertain: uses.every(isCertain),
  isFixable,
})

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/** Every operation in use, with what is passed and read. */
export const toOperationUses = (uses: readonly Use[], root: string): OperationUse[] =>
  [...operationsIn(uses)].sort(order).map((operation) => {
    const parameters = uses.flatMap((use) =>
      use.kind === 'parameter' && use.operation === operation ? [use.parameter] : [],
    )
    const fields = uses.flatMap((use) =>
      use.kind === 'field' && isCertain(use)
        ? use.places.filter((place) => place.operation === operation).map(({ pointer }) => pointer)
        : [],
    )
    return {
      operation,
      parameters: [...new Set(parameters)].sort(order),
      fields: [...new Set(fields)].sort(order),
      locations: toLocations(
        uses.filter((use) => use.kind === 'operation' && use.operation === operation),
        root,
      ),
    }
  })

/** The operations in use that the newer version advises against. */
export const toDeprecated = (
  uses: readonly OperationUse[],
  next: ReadonlyMap<string, OperationFacts>,
): DeprecatedUse[] =>
  uses.flatMap(({ operation, locations }) => {
    const facts = next.get(operation)
    if (!facts?.isDeprecated) return []
    return [{ operation, successor: facts.successor, unlisted: facts.unlisted, locations }]
  })
