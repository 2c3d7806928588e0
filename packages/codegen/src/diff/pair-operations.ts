import { type Document, type Located, operationsOf } from '../bundle/document.ts'
import type { Sides } from './rules/answer-rules.ts'
import { isSameShape } from './rules/operation-rules.ts'
import { isSameSpelling } from './spelling.ts'

/** An operation before and after; one of them may be missing. */
export interface Pairs {
  readonly same: readonly { readonly before: Located; readonly after: Located }[]
  /** The same path under another method. */
  readonly turned: readonly { readonly before: Located; readonly after: Located }[]
  /** Another path, told to be the same operation by its family and its shape. */
  readonly moved: readonly { readonly before: Located; readonly after: Located }[]
  readonly removed: readonly Located[]
  readonly added: readonly Located[]
}

/** Method and path: the identity of an operation. */
export const identityOf = ({ method, path }: Pick<Located, 'method' | 'path'>): string =>
  `${method.toUpperCase()} ${path}`

const familyOf = ({ path, operation }: Located) =>
  operation['x-family'] ?? path.replace(/^\/api\//, '').replace(/\/v\d+$/, '')

const isFamily = (before: Located, after: Located) => isSameSpelling(familyOf(before), familyOf(after))

/** Takes from `from` the one entry that fits; none when several do. */
const takeOnly = (from: Set<Located>, fits: (candidate: Located) => boolean): Located | undefined => {
  const [only, ...others] = [...from].filter(fits)
  if (only === undefined || others.length > 0) return undefined
  from.delete(only)
  return only
}

/** Which operation of the one document is which of the other. */
export const pairOperations = (before: Document, after: Document, sides: Sides): Pairs => {
  const next = new Map(operationsOf(after).map((located) => [identityOf(located), located]))
  const old = operationsOf(before)
  const ids = new Set(old.map(identityOf))
  const fresh = new Set([...next.values()].filter((located) => !ids.has(identityOf(located))))
  const gone = new Set(old.filter((located) => !next.has(identityOf(located))))
  const match = (fits: (before: Located, after: Located) => boolean) =>
    [...gone].flatMap((before) => {
      const after = takeOnly(fresh, (candidate) => fits(before, candidate))
      if (after === undefined) return []
      gone.delete(before)
      return [{ before, after }]
    })
  const turned = match((a, b) => a.path === b.path)
  const moved = match((a, b) => a.method === b.method && isFamily(a, b) && isSameShape(a.operation, b.operation, sides))
  return {
    same: old.flatMap((before) => {
      const after = next.get(identityOf(before))
      return after ? [{ before, after }] : []
    }),
    turned,
    moved,
    removed: [...gone],
    added: [...fresh],
  }
}
