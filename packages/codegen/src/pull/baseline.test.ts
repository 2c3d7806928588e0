import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  canonical,
  countOperations,
  type JsonObject,
  operationsOf,
  parseJson,
  sha256,
  stringifyJson,
} from '../snapshot/index.ts'
import { at } from '../snapshot/test-document.ts'
import { validate } from './validate.ts'

const read = (name: string) => readFileSync(new URL(`../../../../openapi/${name}`, import.meta.url), 'utf8')
const text = read('snapshot.json')
const snapshot = parseJson(text) as JsonObject
const lock = JSON.parse(read('snapshot.lock.json')) as Record<string, unknown>

describe('the committed snapshot', () => {
  it('is what its lock says', () => {
    expect(lock).toMatchObject({ sha256: sha256(text), counts: countOperations(snapshot) })
  })

  it('names a source of the vendor', () => {
    expect(lock['source']).toMatch(/^https:\/\/(api|docs)\.justoneapi\.com\//)
  })

  it('is canonical and valid', async () => {
    expect(stringifyJson(canonical(snapshot))).toBe(text)
    await expect(validate('snapshot.json', snapshot)).resolves.toBeUndefined()
  })

  it('holds the seed operation as it is published: hidden, deprecated, with the meanings of its values', () => {
    const seed = at(snapshot, 'paths', '/api/douyin-xingtu/get-kol-spread-info/v1', 'get') as JsonObject
    expect(seed).toMatchObject({ deprecated: true, 'x-docs-hidden': true })
    expect(seed).not.toHaveProperty('externalDocs')
    const range = (seed['parameters'] as JsonObject[]).find(({ name }) => name === 'range')
    expect(at(range, 'schema', 'x-enum-descriptions')).toEqual({ _2: 'Last 30 days', _3: 'Last 90 days' })
  })

  it('holds the two paths without a version', () => {
    const paths = operationsOf(snapshot).map(({ path }) => path)
    expect(paths.filter((path) => !/\/v\d+$/.test(path))).toEqual([
      '/api/douyin-xingtu/gw/api/aggregator/get_author_contract_base_info',
      '/api/xiaohongshu/ask-dots',
    ])
  })

  it('has no default outside its enum', () => {
    const strays: string[] = []
    const visit = (value: unknown, place: string): void => {
      if (typeof value !== 'object' || value === null) return
      const { enum: values, default: preset } = value as { enum?: unknown; default?: unknown }
      if (Array.isArray(values) && preset !== undefined && !values.includes(preset)) strays.push(place)
      for (const [key, inner] of Object.entries(value)) visit(inner, `${place}.${key}`)
    }
    visit(snapshot, '')
    expect(strays).toEqual([])
  })
})
