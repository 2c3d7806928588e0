import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import AjvDraft04 from 'ajv-draft-04'
import type { Log } from 'sarif'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { run } from '../src/command/run.ts'
import {
  type ConsumerProject,
  createConsumerProject,
  operationAt,
  parameterAt,
  removeOperation,
} from './consumer-project.ts'

const COMMAND = join(import.meta.dirname, '../dist/justone-impact.js')
const PATH = '/api/douyin-xingtu/get-kol-spread-info/v1'
const LIST_PATH = '/api/douyin-xingtu/gw/api/gsearch/search_for_author_square/v1'

const SOURCE = `import { createClient } from '@justoneapi/client/platforms'
import type { DouyinXingtuApi } from '@justoneapi/schema/platforms/douyin-xingtu'
const api = createClient<DouyinXingtuApi>({ token: 't' })
console.log('达人', await api.douyinXingtu.getKolSpreadInfoV1({ kolId: '1' }))
console.log(await api.douyinXingtu.gwApiGsearchSearchForAuthorSquareV1({}))
`

let project: ConsumerProject
const files: Record<'removed' | 'unlisted' | 'renamed', string> = { removed: '', unlisted: '', renamed: '' }

beforeAll(async () => {
  project = await createConsumerProject({ 'src/index.ts': SOURCE })
  const save = async (name: keyof typeof files) => {
    await project.write({ [`${name}.json`]: await project.read('next.json') })
    files[name] = `./${name}.json`
  }
  await project.next((document) => removeOperation(document, PATH))
  await save('removed')
  await project.next((document) => {
    const operation = operationAt(document, LIST_PATH)
    operation['x-unlisted'] = '2026-06-01'
    operation.deprecated = true
  })
  await save('unlisted')
  await project.next((document) => (parameterAt(document, PATH, 'kolId').name = 'kol_id'))
  await save('renamed')
})
afterAll(() => project.remove())

const runIn = async (args: readonly string[], env: Readonly<Record<string, string>> = {}) => {
  const told = { stdout: '', stderr: '' }
  const code = await run(args, {
    cwd: project.folder,
    env,
    stdout: { write: (text) => void (told.stdout += text), isTTY: false },
    stderr: { write: (text) => void (told.stderr += text) },
  })
  return { code, ...told }
}

describe('the report as text', () => {
  test('names the change, and shows each place in its line', async () => {
    const { code, stdout } = await runIn(['--to', files.removed])
    expect(code).toBe(1)
    expect(stdout).toContain(`From @justoneapi/schema@0.0.0 to ./removed.json
2 operations used in 1 file; 1 change between the versions

breaking  douyinXingtu.getKolSpreadInfoV1
  removed`)
    // The caret stands under the name, behind two characters that take two columns each.
    expect(stdout).toContain(`
  src/index.ts:4:42
    4 | console.log('达人', await api.douyinXingtu.getKolSpreadInfoV1({ kolId: '1' }))
      |                                            ^^^^^^^^^^^^^^^^^^
`)
    expect(stdout).toContain('Changes that touch this project: 1 breaking, 0 minor, 0 patch.')
    expect(stdout).not.toContain('\u001b')
  })

  test('sums up in a table when there are several changes', async () => {
    await project.next((document) => {
      removeOperation(document, PATH)
      removeOperation(document, LIST_PATH)
    })
    const { stdout } = await runIn(['--to', './next.json'])
    expect(stdout).toContain(`
LEVEL     OPERATION                                         CHANGE             PLACES
breaking  douyinXingtu.getKolSpreadInfoV1                   operation-removed  1
breaking  douyinXingtu.gwApiGsearchSearchForAuthorSquareV1  operation-removed  1
`)
  })

  test('lists deprecated operations in use with their successors, also when nothing changed', async () => {
    const { code, stdout } = await runIn(['--to', 'node_modules/@justoneapi/schema'])
    expect(code).toBe(0)
    expect(stdout).toContain('No change touches this project.')
    expect(stdout).toContain(`Deprecated operations in use
  douyinXingtu.getKolSpreadInfoV1: move to douyinXingtu.gwApiDataSpGetAuthorSpreadInfoV1
    src/index.ts:4:42
`)
  })

  test('is in Chinese where the locale is', async () => {
    const { stdout } = await runIn(['--to', files.removed], { LANG: 'zh_CN.UTF-8' })
    expect(stdout).toContain('影响该项目的变更：1 处不兼容')
    expect(stdout).not.toMatch(/breaking|Changes/)
  })
})

describe('the exit code', () => {
  test.each([
    ['0 when nothing breaks', ['--to', './unlisted.json'], 0],
    ['1 when something breaks', ['--to', './removed.json'], 1],
    ['1 for a minor change when asked', ['--to', './unlisted.json', '--fail-on', 'minor'], 1],
    ['1 for what is deprecated when asked', ['--to', './unlisted.json', '--fail-on', 'deprecated'], 1],
    ['2 when it cannot be told', ['--to', './nothing.json'], 2],
    ['2 for an option that does not exist', ['--form', './removed.json'], 2],
  ])('is %s', async (_, args, expected) => {
    expect((await runIn(args)).code).toBe(expected)
  })
})

test('every mistake of a command line is told at once, with the option that was meant', async () => {
  const { stderr, stdout } = await runIn(['--form', '1.0.0', '--output', 'xml', '--fail-on=all', '--dry-run', '--to'])
  expect(stdout).toBe('')
  expect(stderr).toBe(`justone-impact: unknown option --form. Did you mean --from?
justone-impact: unexpected "1.0.0". Projects are named with --project, versions with --from and --to.
justone-impact: --output: "xml" is not allowed. Use text, json, sarif.
justone-impact: --fail-on: "all" is not allowed. Use major, minor, deprecated.
justone-impact: --to needs a value.
justone-impact: --dry-run needs --fix.
justone-impact --help shows how it is used.
`)
})

describe('the report as SARIF', () => {
  const schema = JSON.parse(
    readFileSync(
      join(import.meta.dirname, '../node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'),
      'utf8',
    ),
  ) as object

  const sarifOf = async (args: readonly string[]) => {
    const { stdout } = await runIn([...args, '--output', 'sarif'])
    return JSON.parse(stdout) as Log
  }

  test('is valid, with and without results', async () => {
    const ajv = new AjvDraft04.default({ strict: false, validateFormats: false, unicodeRegExp: false })
    const validate = ajv.compile(schema)
    for (const to of [files.removed, files.unlisted, 'node_modules/@justoneapi/schema']) {
      expect(validate(await sarifOf(['--to', to])), JSON.stringify(validate.errors)).toBe(true)
    }
  })

  test('has one result a place, with its severity and region', async () => {
    const [sarif] = (await sarifOf(['--to', files.removed])).runs
    const results = sarif?.results?.map(({ ruleId, level, locations }) => {
      const { artifactLocation, region } = locations?.[0]?.physicalLocation ?? {}
      return [ruleId, level, artifactLocation?.uri, region?.startLine, region?.startColumn, region?.endColumn]
    })
    expect(results).toEqual([['operation-removed', 'error', 'src/index.ts', 4, 42, 60]])
  })

  test('notes what is deprecated', async () => {
    const [sarif] = (await sarifOf(['--to', files.unlisted])).runs
    const results = sarif?.results?.map(({ ruleId, level }) => [ruleId, level])
    expect(results).toEqual([
      ['operation-unlisted', 'warning'],
      ['operation-in-use-deprecated', 'note'],
      ['operation-in-use-deprecated', 'note'],
    ])
  })
})

describe('the built command', () => {
  const execute = async (args: readonly string[]) =>
    promisify(execFile)(process.execPath, [COMMAND, ...args], {
      cwd: project.folder,
      env: { PATH: process.env['PATH'] },
    }).then(
      (told) => ({ code: 0, ...told }),
      (error: unknown) => error as { code: number; stdout: string; stderr: string },
    )

  test('prints a report that a program reads', async () => {
    const { code, stdout } = await execute(['--to', files.removed, '--output', 'json'])
    expect(code).toBe(1)
    const { touches, fixable } = JSON.parse(stdout) as { touches: unknown[]; fixable: unknown[] }
    expect(fixable).toEqual([])
    expect(touches).toEqual([
      {
        change: expect.objectContaining({ level: 'major', kind: 'operation-removed' }) as unknown,
        isCertain: true,
        isFixable: false,
        locations: [
          {
            file: 'src/index.ts',
            line: 4,
            column: 42,
            endColumn: 60,
            text: "console.log('达人', await api.douyinXingtu.getKolSpreadInfoV1({ kolId: '1' }))",
          },
        ],
      },
    ])
  })

  test('fails without a stack', async () => {
    const { code, stdout, stderr } = await execute(['--to', './nothing.json'])
    expect({ code, stdout, stderr }).toEqual({
      code: 2,
      stdout: '',
      stderr: 'justone-impact: --to: there is no ./nothing.json. A version is written without slashes.\n',
    })
  })

  test('knows its version and its help', async () => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')) as {
      version: string
    }
    expect((await execute(['--version'])).stdout).toBe(`${version}\n`)
    expect((await execute(['--help'])).stdout).toContain('Usage: justone-impact [options]')
  })
})
