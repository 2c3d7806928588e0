import { createClient, type Page } from '@justoneapi/client'
import { loadOperations } from '@justoneapi/schema/operations'
import { describe, expect, test } from 'vitest'
import { createMockFetch } from '../src/index.ts'
import { validArguments } from './valid-arguments.ts'

type Pages = (args: object, limits: { maxPages: number }) => AsyncIterable<Page>

const paging = (await loadOperations()).filter((operation) => operation.paging)

/** The arguments of a first call: those that carry the list on are left out unless they are required. */
const firstArguments = (operation: (typeof paging)[number]) => {
  const next = Object.keys(operation.paging?.next ?? {})
  const required = operation.parameters.filter(({ name, required }) => required || !next.includes(name))
  const args = validArguments({ ...operation, parameters: required })
  return Object.fromEntries(Object.entries(args).map(([name, value]) => [name, next.includes(name) ? '1' : value]))
}

const run = async (operation: (typeof paging)[number], pages: number) => {
  const mockFetch = createMockFetch({ pages })
  const api = createClient({ token: 't', fetch: mockFetch }) as unknown as Record<
    string,
    Record<string, { pages: Pages }>
  >
  const [platform = '', name = ''] = operation.id.split('.')
  const seen: Page[] = []
  for await (const page of api[platform]![name]!.pages(firstArguments(operation), { maxPages: 10 })) seen.push(page)
  return { mockFetch, seen }
}

/** Whether an answer of the operation can say that it is the last: by a flag, a number of items or pages, or an ended cursor. */
const saysItsEnd = ({ paging: rule }: (typeof paging)[number]) =>
  rule?.more !== undefined ||
  rule?.total !== undefined ||
  rule?.pages !== undefined ||
  !Object.values(rule?.next ?? {}).some((how) => how.startsWith('+'))

test('there are as many operations that page as the document has', () => {
  expect(paging.length).toBeGreaterThanOrEqual(146)
  expect(paging.filter((operation) => !saysItsEnd(operation)).length).toBeGreaterThan(20)
})

describe.each(paging.map((operation) => [operation.id, operation] as const))('%s', (_, operation) => {
  test('pages through three pages to its end, and asks for no page too many', async () => {
    const { mockFetch, seen } = await run(operation, 3)
    // Where nothing but an empty page tells the end, that page is asked for and paid, as in real life.
    const requests = saysItsEnd(operation) ? 3 : 4
    expect(mockFetch.log().map(({ code }) => code)).toEqual(Array(requests).fill(0))
    expect(mockFetch.charges().charges).toBe(requests)
    expect(seen.at(-1)?.end).toBeDefined()
    expect(seen.at(-1)?.end).not.toBe('repeated')
    const filled = seen.filter(({ items }) => items.length > 0)
    expect(filled).toHaveLength(3)
    const prints = filled.flatMap(({ items }) => items.map((item) => JSON.stringify(item)))
    expect(new Set(prints).size).toBe(prints.length)
  })

  test('a list of one page ends there', async () => {
    const { seen } = await run(operation, 1)
    expect(seen).toHaveLength(saysItsEnd(operation) ? 1 : 2)
  })
})
