import { describe, expect, test } from 'vitest'
import type { Example } from '../examples/example.ts'
import { parseJson } from '../examples/json.ts'
import { widen } from '../examples/widen.ts'
import { renderDataModule, type DataModuleOptions, type DataOperation } from './render-module.ts'

const operation = (name: string, ...examples: string[]): [string, DataOperation] => {
  const path = `/api/p/${name}`
  const read = examples.map((text): Example => ({ path, data: parseJson(text), source: { source: 'recorded' } }))
  return [name, { path, ...(read.length > 0 && { schema: widen(path, undefined, read) }) }]
}
/** The module without its header line. */
const render = (operations: [string, DataOperation][], options?: DataModuleOptions) =>
  renderDataModule('p', new Map(operations), options).split('\n').slice(2).join('\n')

describe('the module of a platform', () => {
  test('has an interface for data and one for each object, in the order of the example', () => {
    const text = '{"list":[{"id":1,"author":{"name":"a","age":2,"city":"c"}}],"has_more":true,"host-name":"x","18":1}'
    expect(render([operation('getThingsV1', text)])).toBe(`export interface GetThingsV1Data {
  '18'?: number
  list?: GetThingsV1List[]
  has_more?: boolean
  'host-name'?: string
}

export interface GetThingsV1List {
  id?: number
  author?: GetThingsV1Author
}

export interface GetThingsV1Author {
  name?: string
  age?: number
  city?: string
}
`)
  })

  test('says unknown where nothing is known, and why', () => {
    expect(render([operation('getA'), operation('getB', '[]')])).toBe(`/** Not known: there is no example. */
export type GetAData = unknown

/** Not known: the example is empty. */
export type GetBData = unknown
`)
  })

  test('says unknown for what was only null or empty, and nothing narrower', () => {
    const text = '{"a":null,"b":{},"c":[],"d":"","e":[null],"f":[[]]}'
    expect(render([operation('getA', text)])).toBe(`export interface GetAData {
  a?: unknown
  b?: unknown
  c?: unknown[]
  d?: string
  e?: unknown[]
  f?: unknown[][]
}
`)
  })

  test('has unions, null, maps, large integers and JSON text with what a reader has to know', () => {
    const text =
      '{"l":[{"m":[],"n":1},{"m":{"photo":[1]},"n":null}],"ids":[7000000000000000001],"id":7000000000000000001,' +
      '"by":{"700001":1},"spec":{"净 重":["a"]},"cursor":"{\\"a\\":1}","mixed":[1,"a"]}'
    expect(render([operation('getA', text)])).toBe(`export interface GetAData {
  l?: GetAL[]
  /** Beyond 2^53 it arrives as a string. */
  ids?: (number | string)[]
  /** Beyond 2^53 it arrives as a string. */
  id?: number | string
  /** Keyed by number. */
  by?: Record<string, number>
  /** Keyed by display text. */
  spec?: Record<string, string[]>
  /** JSON text. */
  cursor?: string
  mixed?: (number | string)[]
}

export interface GetAL {
  m?: { photo?: number[] } | unknown[]
  n?: number | null
}
`)
  })

  test('names the type of a recursion once', () => {
    const text = '{"replies":[{"id":1,"text":"a","replies":null}]}'
    expect(render([operation('getCommentsV1', text)])).toBe(`export interface GetCommentsV1Data {
  replies?: GetCommentsV1Reply[] | null
}

export interface GetCommentsV1Reply {
  id?: number
  text?: string
  replies?: GetCommentsV1Reply[] | null
}
`)
  })

  test('data may be a list, or null', () => {
    expect(render([operation('getA', '[{"a":1,"b":2,"c":3}]', 'null')])).toBe(`export type GetAData = GetAItem[] | null

export interface GetAItem {
  a?: number
  b?: number
  c?: number
}
`)
    expect(render([operation('getA', '{"a":1,"b":2,"c":3}', 'null')])).toBe(`export type GetAData = GetAContent | null

export interface GetAContent {
  a?: number
  b?: number
  c?: number
}
`)
  })

  test('marks what is always there by leaving out the question mark', () => {
    const ten = `{"list":[${Array.from({ length: 10 }, () => '{"id":1,"b":2,"c":3}').join(',')}]}`
    expect(render([operation('getA', ten)])).toContain(`  id: number\n`)
  })

  test('says what is known of a field, by operation and pointer', () => {
    const options = {
      describe: (path: string, pointer: string) => (pointer === '/l/*/rate' ? `of ${path}` : undefined),
    }
    expect(render([operation('getA', '{"rate":1,"l":[{"rate":2}]}')], options)).toContain(
      '  /** of /api/p/getA */\n  rate?: number\n',
    )
  })
})

const author = '{"id":"1","name":"a","fans":2,"city":"c","sex":1}'

describe('objects of the same type', () => {
  test('have one name, after the field, across operations', () => {
    const text = render([operation('getA', `{"author":${author},"a":1}`), operation('getB', `{"author":${author}}`)])
    expect(text).toContain('author?: Author\n')
    expect(text.match(/interface \w*Author /g)).toEqual(['interface Author '])
  })

  test('of different operations as a whole are aliases of the shortest name', () => {
    const text = render([
      operation('gwApiGetThing', `{"author":${author},"b":2}`),
      operation('getThing', `{"author":${author},"b":2}`),
    ])
    expect(text).toContain('export type GwApiGetThingData = GetThingData\n')
    expect(text).toContain('author?: GetThingAuthor\n')
  })

  test('stay apart when what is known of them differs', () => {
    const text = `{"rate":{"value":1,"label":"a","overtake":2},"play":{"value":1,"label":"a","overtake":2}}`
    const describe = (_: string, pointer: string) => (pointer === '/rate/value' ? 'basis points' : undefined)
    expect(render([operation('getA', text)])).toContain('rate?: GetARateOrPlay\n')
    expect(render([operation('getA', text)], { describe })).toContain('rate?: GetARate\n')
  })

  test('stay apart when they are small and stand in fields of other names', () => {
    const text = render([operation('getA', '{"city":{"id":1,"name":"a","x":1},"k":{"tag":{"id":1,"name":"a","x":1}}}')])
    expect(text).toMatch(/interface GetACity /)
    expect(text).toMatch(/interface GetATag /)
  })

  test('fill in what one leaves open, unless there are two ways to', () => {
    const open = author.replace('"1"', 'null')
    const other = author.replace('"1"', '1')
    const one = render([operation('getA', `{"author":${author},"a":1}`), operation('getB', `{"author":${open}}`)])
    expect(one).toContain('author?: Author\n')
    expect(one).toContain('id?: string | null\n')
    const two = render([
      operation('getA', `{"author":${author},"a":1}`),
      operation('getB', `{"author":${open}}`),
      operation('getC', `{"author":${other},"c":1}`),
    ])
    expect(two).toContain('author?: GetAAuthor\n')
    expect(two).toContain('author?: GetBAuthor\n')
    expect(two).toContain('author?: GetCAuthor\n')
  })
})

test('a further operation that shares nothing changes no other name', () => {
  const operations = [operation('getA', `{"author":${author},"a":1}`), operation('getB', `{"author":${author}}`)]
  const before = render(operations).split('\n\n')
  const after = render([...operations, operation('getC', '{"author":{"x":1,"y":2,"z":3},"list":[{"v":1,"w":[{}]}]}')])
  for (const part of before) expect(after).toContain(part.trimEnd())
})
