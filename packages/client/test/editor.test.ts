import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const FILE = fileURLToPath(new URL('./editor-probe.ts', import.meta.url))
const START = "import { createClient } from '../src/index.ts'\nconst api = createClient({ token: 't' })\n"

/** What an editor gets to see of a program that ends in `code`. */
const editor = (code: string) => {
  const text = START + code
  const { config } = ts.readConfigFile(fileURLToPath(new URL('../tsconfig.json', import.meta.url)), (path) =>
    ts.sys.readFile(path),
  ) as { config: object }
  const root = fileURLToPath(new URL('..', import.meta.url))
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [FILE],
    getScriptVersion: () => '1',
    getScriptSnapshot: (path) => {
      const content = path === FILE ? text : ts.sys.readFile(path)
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content)
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: (compilerOptions) => ts.getDefaultLibFilePath(compilerOptions),
    fileExists: (path) => path === FILE || ts.sys.fileExists(path),
    readFile: (path) => ts.sys.readFile(path),
    directoryExists: (path) => ts.sys.directoryExists(path),
    getDirectories: (path) => ts.sys.getDirectories(path),
    realpath: (path) => ts.sys.realpath?.(path) ?? path,
  })
  return {
    hover: (word: string) => {
      const info = service.getQuickInfoAtPosition(FILE, text.lastIndexOf(word) + 1)
      const tags = (info?.tags ?? []).map(({ name, text: parts }) => `@${name} ${ts.displayPartsToString(parts)}`)
      return [ts.displayPartsToString(info?.displayParts), ts.displayPartsToString(info?.documentation), ...tags].join(
        '\n',
      )
    },
    completions: () => service.getCompletionsAtPosition(FILE, text.length, undefined)?.entries ?? [],
    problems: () =>
      service.getSemanticDiagnostics(FILE).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
    struckThrough: () =>
      service
        .getSuggestionDiagnostics(FILE)
        .filter(({ reportsDeprecated }) => reportsDeprecated)
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
  }
}

describe('in an editor', () => {
  it('a deprecated operation is struck through and names its successor', () => {
    const { struckThrough, hover } = editor("void api.douyinXingtu.getKolSpreadInfoV1({ kolId: '1' })")
    expect(struckThrough()).toEqual(["'getKolSpreadInfoV1' is deprecated."])
    expect(hover('getKolSpreadInfoV1')).toContain('@deprecated Move to `douyinXingtu.gwApiDataSpGetAuthorSpreadInfoV1`')
  })

  it('hovering an operation shows title, method, path and documentation link', () => {
    const text = editor("void api.xiaohongshu.searchNoteV2({ keyword: 'k' })").hover('searchNoteV2')
    expect(text).toContain('`GET /api/xiaohongshu/search-note/v2`')
    expect(text).toContain('@see https://docs.justoneapi.com/en/api/')
  })

  it('hovering an argument shows what it is and what its values mean', () => {
    const text = editor("void api.xiaohongshu.searchNoteV2({ keyword: 'k', noteTime: 'ONE_DAY' })").hover('noteTime')
    expect(text).toContain('`ONE_WEEK` Within a week')
  })

  it('operations and arguments complete', () => {
    const names = editor('void api.xiaohongshu.')
      .completions()
      .map(({ name }) => name)
    expect(names).toContain('searchNoteV2')
    const args = editor("void api.xiaohongshu.searchNoteV2({ keyword: 'k', ")
      .completions()
      .map(({ name }) => name)
    expect(args).toContain('noteTime')
    const values = editor("void api.xiaohongshu.searchNoteV2({ keyword: 'k', noteTime: '")
      .completions()
      .map(({ name }) => name)
    expect(values).toEqual(['HALF_YEAR', 'ONE_DAY', 'ONE_WEEK'])
  })

  it('a wrong path among 348 is one short error, and completion goes on', () => {
    const { problems } = editor("void api.GET('/api/xiaohongshu/serch-note/v2', { params: { query: {} } })")
    expect(problems()).toHaveLength(1)
    expect(problems()[0]?.length).toBeLessThan(400)
    expect(
      editor("void api.GET('/api/xiaohongshu/serch-note/v2')\nvoid api.GET('").completions().length,
    ).toBeGreaterThan(300)
  })
})
