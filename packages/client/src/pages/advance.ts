import type { PagingRule } from '@justoneapi/schema/paging'
import { readItems, readPath } from './read-path.ts'
import type { PageEnd, PagePosition } from './types.ts'

/** What an answer makes of a position: its items, and either where to go on or why it ends. */
export interface Advance {
  readonly items: readonly unknown[]
  readonly next: PagePosition | undefined
  readonly end: PageEnd | undefined
}

/** Values that say "no" or "there is none": flags of several kinds, and the ended cursors that were seen. */
const ENDED = new Set(['', '0', 'false', 'no_more', 'null', 'undefined'])
const isEnded = (value: unknown) => value === undefined || value === null || ENDED.has(toText(value))

/** Numbers of the answer go back as text; tokens that are JSON text go back byte for byte. */
const toText = (value: unknown): string => {
  if (typeof value === 'string') return value
  return typeof value === 'bigint' ? value.toString() : JSON.stringify(value)
}

/** Whether the answer says that there is more; undefined when it does not say. */
const readMore = (data: unknown, path: string | undefined): boolean | undefined => {
  const isEnd = path?.startsWith('!') === true
  const flag = path === undefined ? undefined : readPath(data, isEnd ? path.slice(1) : path)
  return flag === undefined ? undefined : isEnded(flag) === isEnd
}

const readCount = (data: unknown, path: string | undefined): number => {
  const count = path === undefined ? NaN : Number(readPath(data, path))
  return count > 0 ? count : Infinity
}

/** A short print of a page, to notice when it comes again (cyrb53, public domain). */
export const printOf = (value: unknown): string => {
  const text = JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner))
  let [high, low] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  return `${(high >>> 0).toString(36)}${(low >>> 0).toString(36)}`
}

/** The first value of a counter: page 1, item 0. */
const nextCount = (rule: string, current: string | undefined, items: number): string => {
  const step = rule === '+items' ? items : Number(rule.slice(1))
  const first = rule === '+1' ? 1 : 0
  return String((current ? Number(current) : first) + step)
}

/** Reads what an answer says about the next page. Knows no operation: everything stands in the rule. */
export const advance = (rule: PagingRule, position: PagePosition, data: unknown): Advance => {
  const found = readItems(data, rule.items)
  const items = found ?? []
  const print = printOf(found ?? data)
  const counted = position.items + items.length
  const empty = items.length === 0 ? position.empty + 1 : 0
  const stop = (end: PageEnd): Advance => ({ items, next: undefined, end })

  const more = readMore(data, rule.more)
  if (more === false) return stop('flag')
  if (position.pages > 0 && print === position.print && empty === 0) return stop('repeated')
  // A page may be empty because everything on it was filtered; a second one in a row is not paid for.
  if (found && empty > (more ? 1 : 0)) return stop('empty')
  if (more === undefined && counted >= readCount(data, rule.total)) return stop('total')

  const args = { ...position.args }
  const tokens: string[] = []
  const entries = Object.entries(rule.next)
  const hasCounter = entries.some(([, how]) => how.startsWith('+'))
  for (const [name, how] of entries) {
    if (how.startsWith('+')) {
      if (how === '+1' && Number(args[name] ?? 1) >= readCount(data, rule.pages)) return stop('total')
      if (how === '+items' && items.length === 0) return stop('empty')
      args[name] = nextCount(how, args[name], items.length)
      continue
    }
    const token = readPath(data, how)
    if (!isEnded(token)) tokens.push((args[name] = toText(token)))
    // Beside a counter a token that came once is kept: some operations give it with the first page only.
    else if (!hasCounter && tokens.length === 0) return stop('no-next')
  }
  const key = printOf(tokens)
  if (!hasCounter && position.tokens.includes(key)) return stop('repeated')
  const kept = Object.entries(args).filter(
    ([name]) => Object.hasOwn(rule.next, name) || (rule.drop !== '*' && !rule.drop?.includes(name)),
  )
  const next: PagePosition = {
    operation: position.operation,
    args: Object.fromEntries(kept),
    pages: position.pages + 1,
    items: counted,
    empty,
    print,
    tokens: hasCounter ? [] : [...position.tokens, key],
  }
  return { items, next, end: undefined }
}
