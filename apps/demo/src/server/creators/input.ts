import { validator } from 'hono/validator'
import { DemoError } from '../failure/demo-error.ts'

type Given = Readonly<Record<string, unknown>>

const oneOf = <T extends string>(given: Given, name: string, allowed: readonly T[], fallback: T): T => {
  const value = given[name] ?? fallback
  const found = allowed.find((each) => each === value)
  if (found === undefined) {
    throw new DemoError('BadInput', `${name}: ${JSON.stringify(value)} is not allowed. Use ${allowed.join(' or ')}.`)
  }
  return found
}

const MOST_LETTERS = 60
const MOST_PAGES = 50

const readKeyword = (given: Given) => {
  const value = given['keyword']
  const keyword = typeof value === 'string' ? value.trim() : ''
  if (keyword !== '' && keyword.length <= MOST_LETTERS) return keyword
  throw new DemoError('BadInput', `keyword: write 1 to ${MOST_LETTERS} letters`)
}

const readPage = (given: Given) => {
  const value = given['page'] ?? '1'
  if (typeof value === 'string' && /^\d{1,2}$/.test(value) && Number(value) >= 1 && Number(value) <= MOST_PAGES)
    return value
  throw new DemoError('BadInput', `page: use a whole number from 1 to ${MOST_PAGES}`)
}

/** The business code the mock is to fail with; undefined for none. */
const readProvoke = (given: Given): string | undefined => {
  const value = given['provoke']
  if (value === undefined) return undefined
  if (typeof value === 'string' && /^-?\d{1,3}$/.test(value)) return value
  throw new DemoError('BadInput', 'provoke: use a business code')
}

const TYPES = ['personal', 'xingtu'] as const
const RANGES = ['30', '90'] as const
const WAYS = ['seed', 'successor'] as const

/** A creator's id has up to 20 digits and stays text: as a number it would lose some. */
export const idInput = validator('param', (given: Given) => {
  const id = given['id']
  if (typeof id === 'string' && /^\d{1,20}$/.test(id)) return { id }
  throw new DemoError('BadInput', `id: ${JSON.stringify(id)} is no Xingtu id. It has up to 20 digits.`)
})

export const searchInput = validator('query', (given: Given) => ({
  keyword: readKeyword(given),
  by: oneOf(given, 'by', ['CONTENT', 'NICKNAME'], 'CONTENT'),
  page: readPage(given),
  provoke: readProvoke(given),
}))

export const overviewInput = validator('query', (given: Given) => ({
  type: oneOf(given, 'type', TYPES, 'personal'),
  range: oneOf(given, 'range', RANGES, '30'),
  way: oneOf(given, 'way', WAYS, 'seed'),
  provoke: readProvoke(given),
}))

export const rangeInput = validator('query', (given: Given) => ({
  range: oneOf(given, 'range', RANGES, '30'),
  provoke: readProvoke(given),
}))

export const plainInput = validator('query', (given: Given) => ({ provoke: readProvoke(given) }))
