import { byCodeUnit } from '../bundle/document.ts'
import type { Shape } from '../examples/infer/shape.ts'
import { upperFirst } from '../generate/header.ts'
import { commonName, isVague } from './common-name.ts'
import type { Edge, Entry, Survey } from './survey.ts'

/** Names that the generated text uses itself, or that a reader takes for the language's own. */
const RESERVED = new Set(
  (
    'Array Boolean Complete Date Error Function Map Number Object Omit Partial Pick Promise Readonly Record Required ' +
    'Set String Symbol'
  ).split(' '),
)

/** `GetKolSpreadInfoV1Data`: the type of an operation's `data`. */
export const dataName = (operation: string): string => `${upperFirst(operation)}Data`

/** What leads into a recursion from outside tells more than what leads back: `timeline`, not `quoted`. */
const outerEdges = ({ edges, record }: Entry): readonly Edge[] => {
  const outer = edges.filter(({ from }) => from !== record)
  return outer.length > 0 ? outer : edges
}

/** The one object whose fields all lead to the entry: `sizes` of `{ large, medium, small }`. */
const onlyParent = (edges: readonly Edge[], entries: ReadonlyMap<Shape, Entry>): Entry | undefined => {
  const [first, ...others] = edges
  if (!first?.from || others.length === 0 || others.some(({ from }) => from !== first.from)) return undefined
  return entries.get(first.from)
}

const ownName = (entry: Entry, entries: ReadonlyMap<Shape, Entry>): string => {
  const edges = outerEdges(entry)
  const hosts = edges.map(({ host }) => host)
  const parent = onlyParent(edges, entries)
  return commonName(hosts, entry.record, parent && ownName(parent, entries))
}

/** The object's name, then the same with the names of what it is in, from inside out. */
const namesOf = (entry: Entry, entries: ReadonlyMap<Shape, Entry>): string[] => {
  const own = ownName(entry, entries)
  const [{ from: holder, isElement } = {}] = outerEdges(entry)
  const parent = holder && entries.get(holder)
  // `rate` with a `rateList`: a `RateItem` beside the `Rate`, not a `RateRate`.
  const names = isElement && parent && ownName(parent, entries) === own ? [own, `${own}Item`] : [own]
  const seen = new Set<Entry>()
  for (let at: Entry | undefined = entry; at && !seen.has(at);) {
    seen.add(at)
    const from: Shape | undefined = outerEdges(at)[0]?.from
    at = from && entries.get(from)
    const name = at && ownName(at, entries)
    if (name) names.push(`${name}${names.at(-1) ?? ''}`)
  }
  return names
}

const isDirect = ({ edges }: Entry): boolean => edges.some(({ from, host }) => from === undefined && host === '')

/** More widely used first, then larger; the order decides who gets the short name. */
const byWeight = (left: Entry, right: Entry): number =>
  right.owners.size - left.owners.size ||
  (right.record.object?.fields.size ?? 0) - (left.record.object?.fields.size ?? 0) ||
  byCodeUnit([...left.owners].sort(byCodeUnit).join(), [...right.owners].sort(byCodeUnit).join())

/**
 * A name for every object of a platform. What belongs to one operation carries its name, so a further operation changes
 * no name unless it shares a type; what several operations share is named after the fields it stands in.
 */
export const nameTypes = ({ roots, entries }: Survey): Map<Shape, string> => {
  const names = new Map<Shape, string>()
  const taken = new Set(roots.map(({ operation }) => dataName(operation)))
  const byRecord = new Map(entries.map((entry) => [entry.record, entry]))
  const give = (entry: Entry, candidates: readonly string[]) => {
    const usable = candidates.filter((name) => /^[A-Za-z_]/.test(name) && !RESERVED.has(name))
    const [fallback = 'Nested'] = usable
    let name = usable.find((each) => !taken.has(each))
    for (let number = 2; name === undefined; number++) {
      if (!taken.has(`${fallback}${number}`)) name = `${fallback}${number}`
    }
    taken.add(name)
    names.set(entry.record, name)
  }
  for (const { operation, shape, canonical } of roots) {
    // A `data` that may be null or a list, too, is no interface: the object in it has a name of its own.
    if (operation === canonical && byRecord.has(shape) && shape.kinds.size === 1) names.set(shape, dataName(operation))
  }
  const rest = entries.filter(({ record }) => !names.has(record))
  for (const entry of rest.filter(({ owners }) => owners.size > 1).sort(byWeight)) {
    const candidates = namesOf(entry, byRecord)
    const [owner = ''] = [...entry.owners].sort(byCodeUnit)
    const clear = isVague(ownName(entry, byRecord)) ? candidates.slice(1) : candidates
    give(entry, [...clear, ...candidates.map((name) => `${upperFirst(owner)}${name}`)])
  }
  for (const entry of rest.filter(({ owners }) => owners.size === 1)) {
    const [owner = ''] = entry.owners
    const candidates = isDirect(entry)
      ? [roots.some(({ shape }) => shape === entry.record) ? 'Content' : 'Item']
      : namesOf(entry, byRecord)
    give(
      entry,
      [...candidates, `Inner${candidates[0] ?? ''}`].map((name) => `${upperFirst(owner)}${name}`),
    )
  }
  return names
}
