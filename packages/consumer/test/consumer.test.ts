import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ConsumerProject, createConsumerProject } from './consumer-project.ts'

let project: ConsumerProject

beforeAll(async () => {
  project = await createConsumerProject(['schema', 'client', 'mock'])
}, 120_000)
afterAll(() => project.remove())

const program = (statement: string) => `
import { createClient } from '@justoneapi/client'
import type { GetKolSpreadInfoV1Args } from '@justoneapi/schema/platforms/douyin-xingtu'
import { getKolSpreadInfoV1Range } from '@justoneapi/schema/values/douyin-xingtu'
export const api = createClient({ token: 'token' })
export const args: GetKolSpreadInfoV1Args = { kolId: '1', range: getKolSpreadInfoV1Range._3 }
${statement}
`

const GOOD = `
export const named = await api.douyinXingtu.getKolSpreadInfoV1(args, { timeout: 1000 })
export const byPath = await api.GET('/api/douyin-xingtu/get-kol-spread-info/v1', { params: { query: { kolId: '1' } } })
`

describe.each(['typescript', 'typescript-6', 'typescript-7'])('with %s', (typescript) => {
  test('a right program compiles, the declarations included', async () => {
    expect(await project.compile(typescript, program(GOOD))).toBe('')
  })

  test.each([
    [
      'a parameter that does not exist',
      "api.douyinXingtu.getKolSpreadInfoV1({ kolId: '1', typ: '_1' })",
      "'typ' does not exist",
    ],
    [
      'a value outside the enum',
      "api.douyinXingtu.getKolSpreadInfoV1({ kolId: '1', range: '_4' })",
      `'"_4"' is not assignable to type '"_2" | "_3"`,
    ],
    ['a missing parameter', 'api.douyinXingtu.getKolSpreadInfoV1({})', "'kolId' is missing"],
    [
      'an operation that does not exist',
      "api.douyinXingtu.getKolSpredInfoV1({ kolId: '1' })",
      "Did you mean 'getKolSpreadInfoV1'",
    ],
    ['a path that does not exist', "api.GET('/api/douyin-xingtu/nothing/v1', {})", 'is not assignable to parameter'],
    [
      'a misspelt parameter by path',
      "api.GET('/api/douyin-xingtu/get-kol-spread-info/v1', { params: { query: { kolId: '1', typ: '_1' } } })",
      "'typ' does not exist",
    ],
  ])('%s does not compile', async (_, statement, message) => {
    expect(await project.compile(typescript, program(statement))).toContain(message)
  })
})

test('a call runs from the packed packages on the mock', async () => {
  const printed = await project.execute(`
import { createClient } from '@justoneapi/client'
import { createMockFetch } from '@justoneapi/mock'
const api = createClient({ token: 'any-token', fetch: createMockFetch() })
console.log(JSON.stringify((await api.douyinXingtu.getKolSpreadInfoV1({ kolId: '1' })).interact_rate))
`)
  expect(printed).toContain('"value":244')
})
