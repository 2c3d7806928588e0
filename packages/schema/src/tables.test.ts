import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { businessCodes } from './codes.ts'
import { operationList, operationName } from './names.ts'
import type { OperationInfo } from './operation-info.ts'
import { loadOperations, loadPlatform, platforms } from './operations.ts'

let operations: OperationInfo[]
beforeAll(async () => {
  operations = await loadOperations()
})

const idsOf = (list: readonly OperationInfo[]) => list.map(({ method, path }) => `${method} ${path}`)

describe('the table of operations', () => {
  test('holds all 348 operations of 36 platforms, each once', () => {
    expect(operations).toHaveLength(348)
    expect(platforms).toHaveLength(36)
    expect(new Set(operations.map(({ id }) => id)).size).toBe(348)
  })

  test('holds the seed operation as it is published', async () => {
    const { operations: xingtu } = await loadPlatform('douyin-xingtu')
    const seed = xingtu.find(({ path }) => path === '/api/douyin-xingtu/get-kol-spread-info/v1')
    expect(seed).toMatchObject({
      id: 'douyinXingtu.getKolSpreadInfoV1',
      method: 'GET',
      version: 1,
      deprecated: true,
      hidden: true,
      successor: 'douyinXingtu.gwApiDataSpGetAuthorSpreadInfoV1',
    })
    expect(seed?.parameters.map(({ name, required = false }) => [name, required])).toEqual([
      ['kolId', true],
      ['flowType', false],
      ['onlyAssign', false],
      ['range', false],
      ['type', false],
    ])
    expect(seed?.parameters.find(({ name }) => name === 'range')).toMatchObject({ enum: ['_2', '_3'], default: '_2' })
  })

  test('has a title in both languages for every operation and platform', () => {
    const untitled = [...operations, ...platforms].filter(
      ({ title }) => !title.en || !/[\u4e00-\u9fff]|^[\w .()]+$/.test(title.zh),
    )
    expect(untitled).toEqual([])
  })

  test('describes every parameter in both languages, and every coded value', () => {
    const bare = operations.flatMap(({ id, parameters }) =>
      parameters
        .filter(({ description, enum: values = [], meanings = {} }) => {
          const words = [description, ...values.map((value) => meanings[value])]
          return words.some((each) => !each?.en || !each.zh)
        })
        .map(({ name }) => `${id} ${name}`),
    )
    expect(bare).toEqual([])
  })

  test('never lists the token, nor a default that its enum does not hold', () => {
    const parameters = operations.flatMap((operation) => operation.parameters)
    expect(parameters.filter(({ name }) => name === 'token')).toEqual([])
    const outside = parameters.filter(
      ({ enum: values, default: value }) => values && value !== undefined && !values.includes(String(value)),
    )
    expect(outside).toEqual([])
  })

  test('leads from every successor to a living operation', () => {
    const byId = new Map(operations.map((operation) => [operation.id, operation]))
    const lost = operations.filter(({ successor }) => successor && byId.get(successor)?.deprecated !== undefined)
    expect(lost).toEqual([])
    expect(operations.filter(({ successor }) => successor)).not.toHaveLength(0)
    expect(operations.filter(({ successor }) => successor && !byId.has(successor))).toEqual([])
  })

  test('knows the 13 operations with a form body', () => {
    const forms = operations.filter(({ parameters }) => parameters.some((parameter) => parameter.in === 'form'))
    expect(forms).toHaveLength(13)
    expect(forms.every(({ method }) => method === 'POST')).toBe(true)
  })

  test('refuses a platform that does not exist and lists those that do', async () => {
    await expect(loadPlatform('douyin-xingtoo')).rejects.toThrow(/"douyin-xingtoo" is not known.*douyin-xingtu/)
    await expect(loadPlatform('toString')).rejects.toThrow(/not known/)
  })
})

test('the compact list tells the same operations as the table', () => {
  const listed = operationList.split(';').flatMap((group) => {
    const [platform = '', rest = ''] = group.split(':')
    return rest.split(',').map((entry) => {
      const [, mark, path = '', name] = /^([+*]?)([^#]*)(?:#(.*))?$/.exec(entry) ?? []
      const full = `/api/${platform}/${path}`
      return { path: full, method: mark ? 'POST' : 'GET', name: name ?? operationName(full).name, form: mark === '*' }
    })
  })
  expect(listed).toEqual(
    operations.map(({ id, path, method, parameters }) => ({
      path,
      method,
      name: id.slice(id.indexOf('.') + 1),
      form: parameters.some((parameter) => parameter.in === 'form'),
    })),
  )
})

test('the bundled document holds the same operations, named alike', () => {
  const document = JSON.parse(readFileSync(new URL('../openapi.json', import.meta.url), 'utf8')) as {
    paths: Record<string, Record<string, { operationId: string }>>
  }
  const bundled = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, { operationId }]) => `${method.toUpperCase()} ${path} ${operationId}`),
  )
  expect(bundled.sort()).toEqual(operations.map(({ id }, index) => `${idsOf(operations)[index] ?? ''} ${id}`).sort())
})

test.each([
  [0, 'yes', 'never'],
  [100, 'no', 'never'],
  [201, 'yes', 'never'],
  [301, 'no', 'backoff'],
  [302, 'no', 'backoff'],
  [303, 'no', 'after-midnight'],
  [400, 'no', 'never'],
  [404, 'no', 'never'],
  [500, 'no', 'backoff'],
  [503, 'no', 'backoff'],
  [600, 'no', 'never'],
  [601, 'no', 'never'],
  [602, 'no', 'never'],
  [101, 'unknown', 'never'],
  [202, 'unknown', 'never'],
  [300, 'unknown', 'never'],
])('code %i: charged %s, repeated %s', (code, charged, retry) => {
  expect(businessCodes.find((each) => each.code === code)).toMatchObject({ charged, retry })
})
