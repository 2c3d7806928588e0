import type { Finding } from '../change.ts'
import type { ParameterFacts } from '../parameters.ts'
import { typeText } from '../schema-shape.ts'
import { isRelated, isSameSpelling } from '../spelling.ts'
import { compareParameter } from './parameter-rules.ts'

const placeOf = ({ name, in: place }: ParameterFacts) => ({ of: 'parameter', name, in: place }) as const

/** The same parameter under another name: everything about it but the name is as it was. */
const isSameShape = (before: ParameterFacts, after: ParameterFacts) => compareParameter(before, after).length === 0

/** Values or words of its own say more than a plain `string`, which many parameters are. */
const isTelling = (before: ParameterFacts, after: ParameterFacts) =>
  before.shape.values !== undefined ||
  (before.description !== '' && before.description === after.description) ||
  isRelated(before.name, after.name)

interface Rename {
  readonly before: ParameterFacts
  readonly after: ParameterFacts
}

/** Parameters renamed in place: of one shape, and nothing else of this operation could be meant. */
const findRenames = (gone: readonly ParameterFacts[], fresh: readonly ParameterFacts[]): Rename[] =>
  gone.flatMap((before) => {
    const alike = fresh.filter((after) => isSameShape(before, after))
    const spelled = alike.filter((after) => isSameSpelling(before.name, after.name))
    const [after, ...others] = spelled.length > 0 ? spelled : alike
    if (after === undefined || others.length > 0) return []
    const rivals = gone.filter((each) => isSameShape(each, after))
    const isOnly = rivals.length === 1 && gone.length === 1 && fresh.length === 1
    const isMeant =
      spelled.length > 0 || (rivals.length === 1 && isTelling(before, after)) || (isOnly && before.required)
    return isMeant ? [{ before, after }] : []
  })

/** What changed in what callers pass to one operation. */
export const compareRequest = (before: readonly ParameterFacts[], after: readonly ParameterFacts[]): Finding[] => {
  const old = new Map(before.map((each) => [each.name, each]))
  const next = new Map(after.map((each) => [each.name, each]))
  const gone = before.filter(({ name }) => !next.has(name))
  const fresh = after.filter(({ name }) => !old.has(name))
  const renames = findRenames(gone, fresh)
  const isRenamed = (parameter: ParameterFacts) =>
    renames.some((rename) => rename.before === parameter || rename.after === parameter)
  return [
    ...renames.map(({ before, after: { name } }): Finding => ({
      kind: 'parameter-renamed',
      place: placeOf(before),
      renamedTo: name,
    })),
    ...gone
      .filter((each) => !isRenamed(each))
      .map((each): Finding => ({ kind: 'parameter-removed', place: placeOf(each) })),
    ...before.flatMap((each) => {
      const now = next.get(each.name)
      return now ? compareParameter(each, now) : []
    }),
    ...fresh
      .filter((each) => !isRenamed(each))
      .map((each): Finding => ({
        kind: each.required ? 'required-parameter-added' : 'parameter-added',
        place: placeOf(each),
        after: each.shape.values ?? typeText(each.shape),
      })),
  ]
}
