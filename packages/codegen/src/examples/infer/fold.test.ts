import { describe, expect, test } from 'vitest'
import { parseJson } from '../json.ts'
import type { Schema } from '../schema/schema.ts'
import { toSchema } from '../schema/to-schema.ts'
import { inferShape } from './infer.ts'
import { uniteShapes } from './unite.ts'

const shape = (example: unknown) => inferShape(parseJson(JSON.stringify(example)))
const schemaOf = (...examples: unknown[]) => toSchema(uniteShapes(examples.map(shape)))
const definitions = (schema: Schema) => Object.keys(schema.$defs ?? {})
const record = (count: number, more: object = {}) => ({
  ...Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`field${'abcdefghijklmnopqrstuvwxyz'.charAt(index)}`, 1]),
  ),
  ...more,
})

describe('structures that contain themselves become one', () => {
  test('comments in comments, where the example ends in null', () => {
    const schema = schemaOf({ replies: [{ id: 1, text: 'a', replies: null }] })
    expect(schema.properties?.['replies']).toEqual({ $ref: '#/$defs/Replies' })
    expect(schema.$defs?.['Replies']).toEqual({
      type: ['array', 'null'],
      items: {
        type: 'object',
        properties: { id: { type: 'integer' }, text: { type: 'string' }, replies: { $ref: '#/$defs/Replies' } },
      },
    })
  })

  test('comments in comments, where the example ends in an empty list', () => {
    const schema = schemaOf({ replies: [{ id: 1, text: 'a', replies: [] }] })
    expect(definitions(schema)).toEqual(['Replies'])
  })

  test('options in options, two levels seen, with fields of their own on each', () => {
    const options = [{ name: 'a', key: 'b', type: 'c', all: 1, more: 2, options: [{ name: 'x', key: 'y', type: 'z' }] }]
    const schema = schemaOf({ region: { name: 'r', options } })
    expect(definitions(schema)).toEqual(['Options'])
    expect(Object.keys(schema.$defs?.['Options']?.items?.properties ?? {})).toEqual([
      ...['name', 'key', 'type', 'all', 'more', 'options'],
    ])
  })

  test('nodes in nodes in the data of a page, which is a node too', () => {
    const node = (level: number, nodes?: unknown[]) => ({ ...record(5), level, ...(nodes && { nodes }) })
    const schema = schemaOf({ data: node(1, [node(2, [node(3, [{ ...record(5), data: { action: 'a' } }])])]) })
    expect(definitions(schema)).toEqual(['Data'])
    expect(schema.$defs?.['Data']?.properties).toMatchObject({ nodes: { items: { $ref: '#/$defs/Data' } } })
    expect(schema.$defs?.['Data']?.properties).toHaveProperty('data')
  })

  test('a post that quotes a post, under another name: 14 of 15 fields', () => {
    const schema = schemaOf({ pinned: record(14, { quoted: record(14) }) })
    expect(schema.$defs?.['Pinned']?.properties?.['quoted']).toEqual({ $ref: '#/$defs/Pinned' })
  })

  test('a post that repeats a post that quotes: 15 of 20 fields, and 13 of 15', () => {
    const repeated = record(14, { quoted: record(13) })
    const post = record(18, { quoted: record(13), retweeted_tweet: repeated })
    const schema = schemaOf({ timeline: [post] })
    expect(definitions(schema)).toEqual(['Timeline'])
    const item = schema.$defs?.['Timeline']?.properties
    expect(item?.['quoted']).toEqual({ $ref: '#/$defs/Timeline' })
    expect(item?.['retweeted_tweet']).toEqual({ $ref: '#/$defs/Timeline' })
  })

  test('comments below a comment, with most of its fields: 22 of 27', () => {
    const schema = schemaOf({ comments: [record(26, { sub_comments: [record(22, { target: 1 })] })] })
    expect(schema.properties?.['comments']).toEqual({ type: 'array', items: { $ref: '#/$defs/Comment' } })
    expect(schema.$defs?.['Comment']?.properties?.['sub_comments']?.items).toEqual({ $ref: '#/$defs/Comment' })
    expect(schema.$defs?.['Comment']?.properties).toHaveProperty('target')
  })
})

describe('structures that only look alike stay apart', () => {
  test.each([
    ['edges and nodes of GraphQL', { edges: [{ node: { id: 1, images: { edges: [{ node: { url: 'a' } }] } } }] }],
    [
      'connections of GraphQL',
      { posts: { edges: [{ node: { id: 1, tags: { edges: [{ node: { name: 'a' } }], total: 1 } } }], total: 1 } },
    ],
    [
      'a small object of the same fields',
      { city: { id: 1, name: 'a', code: 2, province: { id: 3, name: 'b', code: 4 } } },
    ],
    ['the same name for something else', { image: record(14, { names: [{ id: 1, image: record(5) }] }) }],
    ['an object in an object of the same name, null', { words: { words: null } }],
    ['a list in data of the same name', { list: { list: [] } }],
    ['a status in a status', { status: { status: 1, text: 'a' } }],
    [
      'equal names with other kinds',
      { item: record(6, { item: record(6, { fielda: 'x', fieldb: 'x', fieldc: {} }) }) },
    ],
  ])('%s', (name, example) => {
    // The last row agrees in four of six fields only.
    expect([name, definitions(schemaOf(example))]).toEqual([name, []])
  })
})

test('a fold that one example shows holds for all, in either order', () => {
  const deep = { replies: [{ id: 1, text: 'a', replies: [{ id: 2, text: 'b', replies: [], extra: true }] }] }
  const flat = { replies: [{ id: 1, text: 'a', level: 3 }] }
  const both = schemaOf(deep, flat)
  expect(both).toEqual(schemaOf(flat, deep))
  expect(Object.keys(both.$defs?.['Replies']?.items?.properties ?? {}).sort()).toEqual([
    ...['extra', 'id', 'level', 'replies', 'text'],
  ])
})
