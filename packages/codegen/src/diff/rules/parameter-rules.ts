import type { Fact, Finding } from '../change.ts'
import type { ParameterFacts } from '../parameters.ts'
import { typeText } from '../schema-shape.ts'

type Rule = (before: ParameterFacts, after: ParameterFacts) => Omit<Finding, 'place'>[]

const place: Rule = (before, after) =>
  before.in === after.in ? [] : [{ kind: 'parameter-moved', before: before.in, after: after.in }]

/** What was accepted has to be accepted still; more is welcome. */
const type: Rule = (before, after) => {
  const [was, is] = [before.shape.kinds, after.shape.kinds]
  const told = { before: typeText(before.shape), after: typeText(after.shape) }
  const isOpen = is.size === 0
  if (!isOpen && (was.size === 0 || [...was].some((kind) => !is.has(kind))))
    return [{ kind: 'parameter-type-changed', ...told }]
  if (was.size > 0 && (isOpen || is.size > was.size)) return [{ kind: 'parameter-type-widened', ...told }]
  // A date where any text was taken, or another notation of it.
  if (before.shape.format !== after.shape.format && after.shape.format !== undefined)
    return [{ kind: 'parameter-type-changed', before: before.shape.format ?? told.before, after: after.shape.format }]
  return before.shape.format === after.shape.format
    ? []
    : [{ kind: 'parameter-type-widened', before: before.shape.format ?? '', after: told.after }]
}

const required: Rule = (before, after) =>
  before.required === after.required ? [] : [{ kind: after.required ? 'parameter-required' : 'parameter-optional' }]

const deprecation: Rule = (before, after) =>
  before.deprecated === after.deprecated
    ? []
    : [{ kind: after.deprecated ? 'parameter-deprecated' : 'parameter-undeprecated' }]

/** Values that stay under another spelling: the one that means the same, where only one does. */
const renamedValues = (
  gone: readonly string[],
  fresh: readonly string[],
  before: ParameterFacts,
  after: ParameterFacts,
) =>
  Object.fromEntries(
    gone.flatMap((value) => {
      const meaning = before.meanings[value]
      const isSame = (each: string, meanings: ParameterFacts['meanings']) =>
        meaning !== undefined && meanings[each]?.toLowerCase() === meaning.toLowerCase()
      const [only, ...others] = fresh.filter((each) => isSame(each, after.meanings))
      const isUnique = gone.filter((each) => isSame(each, before.meanings)).length === 1
      return only !== undefined && others.length === 0 && isUnique ? [[value, only] as const] : []
    }),
  )

const valueChanges = (before: ParameterFacts, after: ParameterFacts) => {
  const [was = [], is = []] = [before.shape.values, after.shape.values]
  const gone = was.filter((value) => !is.includes(value))
  const fresh = is.filter((value) => !was.includes(value))
  return { gone, fresh, renamed: renamedValues(gone, fresh, before, after) }
}

const values: Rule = (before, after) => {
  const [was, is] = [before.shape.values, after.shape.values]
  if (was === undefined && is === undefined) return []
  if (is === undefined) return [{ kind: 'parameter-values-opened', before: was ?? [] }]
  if (was === undefined) return [{ kind: 'parameter-values-closed', after: is }]
  const { gone, fresh, renamed } = valueChanges(before, after)
  const added = fresh.filter((value) => !Object.values(renamed).includes(value))
  const told = Object.keys(renamed).length > 0 && { renamedValues: renamed }
  return [
    ...(gone.length > 0 ? [{ kind: 'parameter-values-removed' as const, before: gone, after: is, ...told }] : []),
    ...(added.length > 0 ? [{ kind: 'parameter-values-added' as const, after: added }] : []),
  ]
}

/** Off and empty are what a server takes for a parameter that is left out, whether it says so or not. */
const isNothing = (value: Fact) => value === false || value === ''

const fallback: Rule = (before, after) => {
  const spelled = before.default === undefined ? undefined : valueChanges(before, after).renamed[String(before.default)]
  if (before.default === after.default || (spelled !== undefined && spelled === after.default)) return []
  // Where the caller has to pass a value, no default ever counted, or the requirement is what breaks.
  const isLost = before.default !== undefined && after.default === undefined && !before.required && !after.required
  const kind = isLost && !isNothing(before.default) ? 'parameter-default-lost' : 'parameter-default-changed'
  return [
    {
      kind,
      ...(before.default !== undefined && { before: before.default }),
      ...(after.default !== undefined && { after: after.default }),
    },
  ]
}

const isLower = (name: string) => name.toLowerCase().includes('min')
const isUpper = (name: string) => name.toLowerCase().includes('max')

type Limit = number | string | undefined

/** Which of two limits lets less through; a pattern or a step that changes at all does. */
const isNarrower = (name: string, was: Limit, is: Limit): boolean => {
  if (is === undefined) return false
  if (was === undefined) return true
  if (typeof was === 'number' && typeof is === 'number') {
    if (isLower(name)) return is > was
    if (isUpper(name)) return is < was
  }
  return true
}

const limits: Rule = (before, after) => {
  const names = Object.keys({ ...before.limits, ...after.limits }) as (keyof ParameterFacts['limits'])[]
  return names
    .filter((name) => before.limits[name] !== after.limits[name])
    .map((name) => {
      const [was, is] = [before.limits[name], after.limits[name]]
      return {
        kind: isNarrower(name, was, is)
          ? ('parameter-limits-narrowed' as const)
          : ('parameter-limits-widened' as const),
        ...(was !== undefined && { before: `${name} ${was}` }),
        ...(is !== undefined && { after: `${name} ${is}` }),
      }
    })
}

const RULES: readonly Rule[] = [place, type, required, values, limits, fallback, deprecation]

/** What changed between two states of one parameter. */
export const compareParameter = (before: ParameterFacts, after: ParameterFacts): Finding[] =>
  RULES.flatMap((rule) => rule(before, after)).map((finding) => ({
    ...finding,
    place: { of: 'parameter', name: before.name, in: before.in },
  }))
