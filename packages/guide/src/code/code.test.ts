import type { OperationInfo } from '@justoneapi/schema'
import { loadOperations } from '@justoneapi/schema/operations'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { CODE_LANGUAGES, renderCode } from './index.ts'
import { renderCommand } from './render-command.ts'
import { renderTypeScript } from './render-typescript.ts'

const operations = await loadOperations()
const find = (id: string) => operations.find((operation) => operation.id === id)!
const seed = find('douyinXingtu.getKolSpreadInfoV1')

const syntaxErrors = (code: string) =>
  ts.transpileModule(code, {
    reportDiagnostics: true,
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ESNext },
  }).diagnostics

test('TypeScript has no syntax error for any operation', () => {
  for (const operation of operations) {
    expect(syntaxErrors(renderTypeScript(operation, 'prod-global')), operation.id).toEqual([])
  }
})

test.each(CODE_LANGUAGES)('%s holds the values that were given and leaves out what was not', async (code) => {
  const args = { kolId: '7000000000000000001', range: '_3' }
  const text = await renderCode({ operation: seed, code, environment: 'prod-global', language: 'en', args })
  expect(text).toContain('7000000000000000001')
  expect(text).toContain('_3')
  if (code !== 'prompt') expect(text).not.toContain('flowType')
})

test.each(["it's", 'a"b', '\\', 'line\nbreak', '`${x}`', '--x', '$(id)', '达人'])('%j is quoted', (value) => {
  const given = { kolId: value }
  const code = renderTypeScript(seed, 'prod-global', given)
  expect(syntaxErrors(code)).toEqual([])
  const [, literal = ''] = /kolId: ('.*') \}/.exec(code) ?? []
  expect((0, eval)(literal)).toBe(value)
  expect(renderCommand(seed, 'prod-global', given)).not.toMatch(/kolId (--|\$|`)/)
})

test('an integer that is too long for a number is a bigint in TypeScript', () => {
  const parameters = [{ name: 'id', in: 'query', type: 'integer', description: { en: '', zh: '' } }] as const
  const operation = { ...seed, parameters } as unknown as OperationInfo
  expect(renderTypeScript(operation, 'prod-global', { id: '7000000000000000001' })).toContain(
    'id: 7000000000000000001n',
  )
  expect(renderTypeScript(operation, 'prod-global', { id: '70' })).toContain('id: 70 }')
})

test('the command for the other environment says so', () => {
  expect(renderCommand(seed, 'prod-cn')).toBe(
    'justone call douyin-xingtu/get-kol-spread-info/v1 --kolId KOL_ID --env prod-cn\n',
  )
})
