import type { ChangeKind, Finding } from '../change.ts'
import { type AnySchema, type Resolve, type Shape, shapeOf, typeText } from '../schema-shape.ts'
import { isSameSpelling } from '../spelling.ts'

/** Two documents, to follow references in. */
export interface Sides {
  readonly before: Resolve
  readonly after: Resolve
}

type Found = Pick<Finding, 'kind' | 'before' | 'after' | 'renamedTo'> & {
  readonly pointer: string
  /** The component that is changed, if it is one, and the place in it: the cause, wherever it is seen. */
  readonly component: string | undefined
}

interface At {
  readonly pointer: string
  readonly component: string | undefined
  readonly seen: readonly string[]
}

const escape = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1')

/** Fields, a map, or an object of which nothing is known. */
const objectKind = ({ kinds, fields, rest }: Shape) =>
  !kinds.has('object') ? 'none' : fields.size > 0 ? 'fields' : rest ? 'map' : 'open'

const typeChange = (was: Shape, is: Shape): ChangeKind | undefined => {
  if (was.kinds.size === 0 || is.kinds.size === 0)
    return was.kinds.size === is.kinds.size ? undefined : is.kinds.size > 0 ? 'answer-typed' : 'answer-untyped'
  const isGone = [...was.kinds].some((kind) => !is.kinds.has(kind))
  const isNew = [...is.kinds].some((kind) => !was.kinds.has(kind))
  if (isGone && isNew) return 'answer-type-changed'
  if (isGone) return 'answer-type-narrowed'
  if (isNew) return 'answer-type-widened'
  const [from, to] = [objectKind(was), objectKind(is)]
  if (from === to) return undefined
  return from === 'open' ? 'answer-typed' : to === 'open' ? 'answer-untyped' : 'answer-type-changed'
}

const valueChanges = (was: Shape, is: Shape): Pick<Found, 'kind' | 'before' | 'after'>[] => {
  if (was.values === undefined || is.values === undefined) {
    if (was.values) return [{ kind: 'answer-type-widened', before: was.values, after: typeText(is) }]
    return is.values ? [{ kind: 'answer-type-narrowed', before: typeText(was), after: is.values }] : []
  }
  const { values: old } = was
  const { values: next } = is
  const gone = old.filter((value) => !next.includes(value))
  const fresh = next.filter((value) => !old.includes(value))
  return [
    ...(gone.length > 0 ? [{ kind: 'answer-values-removed' as const, before: gone }] : []),
    ...(fresh.length > 0 ? [{ kind: 'answer-values-added' as const, after: fresh }] : []),
  ]
}

/** The heavy kinds of a comparison: what a reader of the answer would notice. */
const isSame = (found: readonly Found[]) => found.every(({ kind }) => kind === 'answer-format-changed')

const compareFields = (was: Shape, is: Shape, sides: Sides, at: At): Found[] => {
  const below = (name: string): At => ({
    ...at,
    pointer: `${at.pointer}/${escape(name)}`,
    component: at.component && `${at.component}/${escape(name)}`,
  })
  const told = (kind: ChangeKind, name: string, more: Partial<Found> = {}): Found => {
    const { pointer, component } = below(name)
    return { kind, pointer, component, ...more }
  }
  const gone = [...was.fields.keys()].filter((name) => !is.fields.has(name))
  const fresh = [...is.fields.keys()].filter((name) => !was.fields.has(name))
  const renames = new Map(
    gone.flatMap((name) => {
      const to = fresh.find((each) => isSameSpelling(name, each))
      const [old, next] = [was.fields.get(name), to === undefined ? undefined : is.fields.get(to)]
      return to !== undefined && old && next && isSame(compareSchema(old, next, sides, at)) ? [[name, to] as const] : []
    }),
  )
  const targets = new Set(renames.values())
  return [
    ...gone.map((name) => {
      const renamedTo = renames.get(name)
      return renamedTo === undefined
        ? told('answer-field-removed', name)
        : told('answer-field-renamed', name, { renamedTo })
    }),
    ...fresh
      .filter((name) => !targets.has(name))
      .map((name) =>
        told('answer-field-added', name, { after: typeText(shapeOf(is.fields.get(name) ?? {}, sides.after)) }),
      ),
    ...[...was.fields].flatMap(([name, before]) => {
      const after = is.fields.get(name)
      if (after === undefined) return []
      const [always, now] = [was.required.has(name), is.required.has(name)]
      return [
        ...(always === now ? [] : [told(now ? 'answer-field-always' : 'answer-field-optional', name)]),
        ...compareSchema(before, after, sides, below(name)),
      ]
    }),
  ]
}

function compareSchema(before: AnySchema, after: AnySchema, sides: Sides, at: At): Found[] {
  // A recursive type comes back to a pair that is being compared.
  const pair = before.$ref !== undefined && after.$ref !== undefined ? `${before.$ref} ${after.$ref}` : undefined
  if (pair !== undefined && at.seen.includes(pair)) return []
  const here: At = pair === undefined ? at : { ...at, component: before.$ref, seen: [...at.seen, pair] }
  const [was, is] = [shapeOf(before, sides.before), shapeOf(after, sides.after)]
  const told = (found: Pick<Found, 'kind' | 'before' | 'after'>): Found => ({
    ...found,
    pointer: here.pointer,
    component: here.component,
  })
  const change = typeChange(was, is)
  if (
    was.kinds.size === 0 ||
    is.kinds.size === 0 ||
    (change && change !== 'answer-type-widened' && change !== 'answer-type-narrowed')
  )
    return change ? [told({ kind: change, before: typeText(was), after: typeText(is) })] : []
  const inside = (key: '*'): At => ({
    ...here,
    pointer: `${here.pointer}/${key}`,
    component: here.component && `${here.component}/${key}`,
  })
  return [
    ...(change
      ? [told({ kind: change, before: typeText(was), after: typeText(is) })]
      : valueChanges(was, is).map(told)),
    ...(was.format === is.format
      ? []
      : [
          told({
            kind: 'answer-format-changed',
            ...(was.format !== undefined && { before: was.format }),
            ...(is.format !== undefined && { after: is.format }),
          }),
        ]),
    ...(was.fields.size > 0 && is.fields.size > 0 ? compareFields(was, is, sides, here) : []),
    ...(was.rest && is.rest ? compareSchema(was.rest, is.rest, sides, inside('*')) : []),
    ...(was.kinds.has('array') && is.kinds.has('array')
      ? compareSchema(was.items ?? {}, is.items ?? {}, sides, inside('*'))
      : []),
  ]
}

const DATA = /^\/data(?=\/|$)/

/**
 * What changed in an answer. Outside of `data` all operations share one envelope, so a change there has one cause; so has
 * a change inside of a component that several answers hold.
 */
export const compareAnswer = (before: AnySchema, after: AnySchema, sides: Sides): Finding[] =>
  compareSchema(before, after, sides, { pointer: '', component: undefined, seen: [] }).map(
    ({ pointer, component, ...found }) => {
      // Whether `data` is there at all is for the envelope to say.
      const isData = DATA.test(pointer) && !(pointer === '/data' && found.kind.startsWith('answer-field-'))
      const shared = isData ? component : `envelope ${pointer}`
      return {
        ...found,
        place: isData ? { of: 'data', pointer: pointer.replace(DATA, '') } : { of: 'envelope', pointer },
        ...(shared !== undefined && { shared }),
      }
    },
  )
