import { operationList } from '@justoneapi/schema/names'
import { loadOperations } from '@justoneapi/schema/operations'
import { describe, expect, it } from 'vitest'
import { createClient } from '../client/create-client.ts'
import { findByName, findByPath } from './lookup.ts'

const api = createClient({ token: 't' }) as unknown as Record<string, Record<string, unknown>>

describe('named operations', () => {
  it('are all there, with the method, path and body of the table', async () => {
    const operations = await loadOperations()
    expect(operations).toHaveLength(348)
    for (const { id, method, path, parameters } of operations) {
      const [key = '', name = ''] = id.split('.')
      expect(typeof api[key]?.[name], id).toBe('function')
      const form = parameters.some((parameter) => parameter.in === 'form')
      expect(findByName(id)).toEqual({ operation: id, method, path, form })
      expect(findByPath(path)).toBe(findByName(id))
    }
    expect(operationList.split(/[,;]/)).toHaveLength(348)
  })

  it.each([
    'then',
    'toJSON',
    'constructor',
    'toString',
    '__proto__',
    'getKolSpredInfoV1',
    Symbol.iterator,
    Symbol.toPrimitive,
  ])('answer undefined for %s, so that nothing is called by accident', (name) => {
    expect(api['douyinXingtu']?.[name as string]).toBeUndefined()
  })

  it('can be awaited and printed without a call', async () => {
    expect(await Promise.resolve(api['douyinXingtu'])).toBe(api['douyinXingtu'])
    expect(JSON.parse(JSON.stringify(api['douyinXingtu']))).toEqual({})
    expect(api['douyinXingtoo']).toBeUndefined()
  })

  it('are made once', () => {
    expect(api['douyin']?.['getUserDetailV3']).toBe(api['douyin']?.['getUserDetailV3'])
  })
})

describe('findByPath', () => {
  it('lets a younger operation be called by its path', () => {
    const path = '/api/douyin/brand-new/v1'
    expect(findByPath(path)).toEqual({ operation: path, method: 'GET', path, form: false })
    expect(findByPath(path, 'POST', true)).toEqual({ operation: path, method: 'POST', path, form: true })
  })
})
