import { describe, expect, test } from 'vitest'
import { consumerProject } from './consumer-project.ts'

const project = consumerProject()

const GOOD = `
import { createClient } from '@justoneapi/client'
import { createClient as createOne } from '@justoneapi/client/platforms'
import type { DouyinXingtuApi, GetKolSpreadInfoV1Args } from '@justoneapi/schema/platforms/douyin-xingtu'
import { getKolSpreadInfoV1Range } from '@justoneapi/schema/values/douyin-xingtu'

export const api = createClient({ token: 'token' })
export const args: GetKolSpreadInfoV1Args = { kolId: '1', range: getKolSpreadInfoV1Range._3 }
export const named = await api.douyinXingtu.getKolSpreadInfoV1(args, { timeout: 1000 })
export const rate: number | undefined = named.interact_rate?.value
export const cpm: string | undefined = named.expect_cpm?.cpm_1_20
export const path = '/api/douyin-xingtu/get-kol-spread-info/v1'
export const byPath = await api.GET(path, { params: { query: { kolId: '1' } } })
export const one = createOne<DouyinXingtuApi>({ token: 'token' })
export const same: typeof named = await one.douyinXingtu.getKolSpreadInfoV1(args)
`

/** What must not compile, each on a line of its own, with what the compiler has to say. */
const WRONG: [string, string, string][] = [
  [
    'a parameter that does not exist',
    "api.douyinXingtu.getKolSpreadInfoV1({ kolId: '1', typ: '_1' })",
    "'typ' does not exist",
  ],
  [
    'a value outside the enum',
    "api.douyinXingtu.getKolSpreadInfoV1({ kolId: '1', range: '_4' })",
    `Type '"_4"' is not assignable to type`,
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
    "api.GET(path, { params: { query: { kolId: '1', typ: '_1' } } })",
    "'typ' does not exist",
  ],
  [
    'a misspelt option',
    "api.douyinXingtu.getKolSpreadInfoV1({ kolId: '1' }, { timout: 1 })",
    "'timout' does not exist",
  ],
  ['a field that no answer has', 'named.interact_rates', "Did you mean 'interact_rate'"],
  ['a platform that was not named', 'one.tiktok', "'tiktok' does not exist"],
]

describe.each(['typescript', 'typescript-6', 'typescript-7'])('with %s', (typescript) => {
  test('a right program compiles, the declarations included', async () => {
    expect(await project.compile(typescript, GOOD)).toBe('')
  })

  test('everything wrong is refused where it stands, and nothing else', async () => {
    const firstLine = GOOD.split('\n').length
    const source = GOOD + WRONG.map(([, statement]) => `void ${statement}`).join('\n')
    const said = (await project.compile(typescript, source)).split(/\n(?=\S)/)
    const found = WRONG.map(([what, , message], index) => {
      const here = said.filter((line) => line.includes(`index.ts(${firstLine + index},`))
      return `${what}: ${here.some((line) => line.includes(message)) ? message : here.join(' ') || 'compiles'}`
    })
    expect(found).toEqual(WRONG.map(([what, , message]) => `${what}: ${message}`))
    expect(said.filter((line) => line.includes('index.ts('))).toHaveLength(WRONG.length)
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

test('drift is watched from the packed packages', async () => {
  const printed = await project.execute(`
import { createClient } from '@justoneapi/client'
const fetch = async () => new Response(JSON.stringify({ code: 0, data: { interact_rate: { value: 'much' } } }))
const api = createClient({ token: 'any-token', fetch, onDrift: (report) => console.log(JSON.stringify(report)) })
await api.douyinXingtu.getKolSpreadInfoV1({ kolId: '1' })
`)
  expect(printed).toContain('"pointer":"/interact_rate/value"')
})
