import type { PagingRule } from '@justoneapi/schema/paging'
import { createRandom } from '../data/random.ts'
import { sampleText } from '../data/words.ts'
import { readPlace, writePlace } from './place.ts'
import { pageOfToken, tokenOf } from './token.ts'

type Arguments = Readonly<Record<string, string>>
type Fields = Record<string, unknown>

/** So many items has a page of an operation whose answers nobody has published. */
const SIZE = 2
/** Where their list stands. */
const LIST = 'list'

const itemsOf = (seed: string): Fields[] =>
  Array.from({ length: SIZE }, (_, at) => {
    const random = createRandom(`${seed}#${at}`)
    return { id: random.digits(19), title: sampleText('title', random) }
  })

/** Counters go before tokens: beside a page number, a token only accompanies it. */
const pageOf = ({ next }: PagingRule, args: Arguments, size: number): number => {
  const entries = Object.entries(next)
  const [name, how] = entries.find(([, each]) => each.startsWith('+')) ?? []
  if (name === undefined || how === undefined) {
    return entries.map(([each]) => pageOfToken(args[each])).find((page) => page !== undefined) ?? 1
  }
  const count = Number(args[name] ?? 0)
  const page = how === '+1' ? count : Math.floor(count / (how === '+items' ? size : Number(how))) + 1
  return page >= 1 ? page : 1
}

/** A yes or no in the kind that stands at the place: flags are booleans, 0 or 1, or a cursor that may have ended. */
const flagLike = (sample: unknown, yes: boolean, token: number): unknown => {
  if (typeof sample === 'number' || typeof sample === 'bigint') return yes ? 1 : 0
  if (typeof sample === 'string') return yes ? String(token) : 'no_more'
  return yes
}

const numberLike = (sample: unknown, value: number): unknown => (typeof sample === 'string' ? String(value) : value)

const tokenLike = (sample: unknown, value: number, ended: boolean): unknown => {
  if (typeof sample === 'number' || typeof sample === 'bigint') return ended ? 0 : value
  return ended ? '' : String(value)
}

/** A rule may name several places; the answer has those that its structure has, or the first. */
const placesOf = (data: Fields, alternatives: string): readonly string[] => {
  const places = alternatives.split('|').map((place) => place.replace(/\?.*$/, ''))
  const there = places.filter((place) => readPlace(data, place) !== undefined)
  return there.length > 0 ? there : places.slice(0, 1)
}

const writeTokens = (data: Fields, { next, more }: PagingRule, page: number, isLast: boolean): void => {
  const hasCounter = Object.values(next).some((how) => how.startsWith('+'))
  const ended = isLast && !hasCounter && more === undefined
  const addresses = new Map<string, URLSearchParams>()
  for (const how of Object.values(next)) {
    if (how.startsWith('+')) continue
    const [, parameter] = how.split('?')
    for (const place of placesOf(data, how)) {
      if (parameter === undefined) {
        writePlace(data, place, tokenLike(readPlace(data, place), tokenOf(page + 1), ended))
      } else {
        const address = addresses.get(place) ?? new URLSearchParams()
        address.set(parameter, String(tokenOf(page + 1)))
        addresses.set(place, address)
      }
    }
  }
  for (const [place, address] of addresses) writePlace(data, place, `https://example.com/next?${address.toString()}`)
}

const writeEnd = (data: Fields, rule: PagingRule, page: number, isLast: boolean, pages: number, size: number): void => {
  if (rule.more !== undefined) {
    const isEnd = rule.more.startsWith('!')
    const place = isEnd ? rule.more.slice(1) : rule.more
    writePlace(data, place, flagLike(readPlace(data, place), isEnd ? isLast : !isLast, tokenOf(page + 1)))
  }
  if (rule.total !== undefined) {
    writePlace(data, rule.total, numberLike(readPlace(data, rule.total), pages * size))
  }
  if (rule.pages !== undefined) writePlace(data, rule.pages, numberLike(readPlace(data, rule.pages), pages))
}

/**
 * Makes a sample one page of a list of `pages` pages: the page that the arguments ask for, with what leads to the next one and
 * the end as the rule reads it. Behind the last page there are no items, as in real life.
 * @param data changed in place; an empty object where no answer is known, which gets a list
 */
export const writePage = (data: unknown, rule: PagingRule, args: Arguments, pages: number, seed: string): unknown => {
  const place = rule.items === undefined || rule.items === '*' ? LIST : rule.items
  const found = readPlace(data, place)
  const items: readonly unknown[] = Array.isArray(found) && found.length > 0 ? found : itemsOf(seed)
  const page = pageOf(rule, args, items.length)
  const shown = page <= pages ? items : []
  if (place === '.') return shown
  const fields = data as Fields
  writePlace(fields, place, shown)
  writeTokens(fields, rule, page, page >= pages)
  writeEnd(fields, rule, page, page >= pages, pages, items.length)
  return fields
}
