import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bundle } from './bundle.ts'
import { type Document, operationsOf } from './document.ts'
import { parseOverlay } from './overlay.ts'
import { readInputs } from './read-inputs.ts'

const inputs = await readInputs(join(import.meta.dirname, '../../../../openapi'))
const only = (path: string): Document => ({ ...inputs.snapshot, paths: { [path]: inputs.snapshot.paths[path] ?? {} } })

describe('the committed interface, bundled', () => {
  const { document } = bundle(inputs)

  test('takes the token out of parameters and forms and makes it a security scheme', () => {
    const text = JSON.stringify(document.paths)
    expect(text).not.toContain('"name":"token"')
    expect(document.components['securitySchemes']).toHaveProperty('token')
    const forms = operationsOf(document).filter(({ operation }) => operation['x-token-in'] === 'form')
    expect(forms).toHaveLength(13)
    expect(
      forms.every(
        ({ operation }) =>
          operation.requestBody?.content['application/x-www-form-urlencoded']?.schema.properties?.['token'] ===
          undefined,
      ),
    ).toBe(true)
  })

  test('leaves the code of the envelope open and everything but code and data optional', () => {
    expect(document.components.schemas['Result']).toMatchObject({ required: ['code', 'data'] })
    expect(document.components.schemas['Result']?.properties?.['code']).not.toHaveProperty('enum')
    expect(document.components.schemas['Result']?.properties?.['requestId']?.type).toEqual(['string', 'null'])
  })

  test('names both environments', () => {
    expect(document.servers?.map(({ url }) => url)).toEqual([
      'https://api.justoneapi.com',
      'http://47.117.133.51:30015',
    ])
  })

  test('changes nothing in what it was given', () => {
    const before = JSON.stringify(inputs.snapshot)
    bundle(inputs)
    expect(JSON.stringify(inputs.snapshot)).toBe(before)
  })

  test('comes to the same bytes each time', () => {
    expect(JSON.stringify(bundle(inputs).document)).toBe(JSON.stringify(document))
  })
})

describe('what is missing', () => {
  const snapshot = only('/api/douyin-xingtu/get-kol-spread-info/v1')
  const overlay = (update: string) =>
    parseOverlay(
      'o.yaml',
      `overlay: 1.0.0\ninfo: { title: t, version: '1' }\nactions:\n  - { target: "$.paths[*].get", update: ${update} }`,
    )

  test('is told all at once, with the operation', () => {
    expect(() =>
      bundle({ ...inputs, snapshot, units: [], overlays: [overlay("{ summary: '', x-successor: a.b }")] }),
    ).toThrow(
      /3 problems[^]*GET \/api\/douyin-xingtu\/get-kol-spread-info\/v1: no title[^]*the token is still a parameter[^]*successor a\.b is no operation/,
    )
  })
})

test('every overlay of the repository says what it is for', async () => {
  const folder = join(import.meta.dirname, '../../../../openapi')
  for (const { name } of inputs.overlays) {
    expect(await readFile(join(folder, '..', name), 'utf8'), name).toMatch(/^info: *\n {2}title: \S+ \S+/m)
  }
})
