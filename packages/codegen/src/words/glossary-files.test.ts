import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { byCodeUnit, type Document, formOf, operationsOf } from '../bundle/document.ts'
import { applyOverlays, parseOverlay } from '../bundle/overlay.ts'
import { applyWords } from './apply-words.ts'
import { entryOf } from './glossary.ts'
import { readWords } from './read-words.ts'
import { familyOf, platformOf } from './title.ts'

const openapi = fileURLToPath(new URL('../../../../openapi', import.meta.url))
const read = (file: string) => readFile(join(openapi, file), 'utf8')

const glossaryFiles = (await readdir(join(openapi, 'words'), { recursive: true })).filter((file) =>
  file.endsWith('.yaml'),
)
const overlayFiles = (await readdir(join(openapi, 'overlays'))).sort(byCodeUnit)

const words = await readWords(join(openapi, 'words'))
const overlays = await Promise.all(overlayFiles.map(async (file) => parseOverlay(file, await read(`overlays/${file}`))))
const snapshot = JSON.parse(await read('snapshot.json')) as Document
const worded = applyWords(snapshot, words)
const operations = operationsOf(applyOverlays(worded.document, overlays))

/** Fields of an entry or a file, which stand in the order that reads best. */
const FIELDS = new Set([
  'en',
  'zh',
  'plural',
  'title',
  'aliases',
  'native',
  'verbs',
  'any',
  'byPlatform',
  'byParameter',
  'english',
])

/** Every map of a YAML value with the path of its keys. */
const mapsOf = (value: unknown, place = ''): [string, string[]][] =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? [
        [place, Object.keys(value)],
        ...Object.entries(value).flatMap(([key, inner]) => mapsOf(inner, `${place}/${key}`)),
      ]
    : []

describe('the files of the glossary', () => {
  it.each(glossaryFiles)('%s is sorted', async (file) => {
    const isEntry = (keys: string[]) => keys.every((key) => FIELDS.has(key))
    for (const [place, keys] of mapsOf(parse(await read(`words/${file}`)))) {
      if (!isEntry(keys)) expect(keys, place).toEqual(keys.toSorted(byCodeUnit))
    }
  })

  it('speak of known platforms only', () => {
    const named = [...Object.keys(words.terms.byPlatform), ...Object.keys(words.parameters.byPlatform)]
    expect(named.filter((platform) => !entryOf(words.platforms, platform))).toEqual([])
  })

  it('do not say twice what holds for any platform', () => {
    const repeated = Object.entries(words.parameters.byPlatform).flatMap(([platform, entries]) =>
      Object.entries(entries)
        .filter(([name, { en, zh }]) => words.parameters.any[name]?.en === en && words.parameters.any[name].zh === zh)
        .map(([name]) => `${platform}: ${name}`),
    )
    expect(repeated).toEqual([])
  })

  it('describe parameters in whole sentences, in both languages', () => {
    const entries = [words.parameters.any, ...Object.values(words.parameters.byPlatform)].flatMap((own) =>
      Object.entries(own),
    )
    expect(entries.filter(([, { en, zh }]) => !en.endsWith('.') || !zh.endsWith('。')).map(([name]) => name)).toEqual(
      [],
    )
  })
})

describe('the committed snapshot with our words', () => {
  it('leaves nothing to guess', () => {
    expect(worded.guesses).toEqual([])
  })

  it('has short titles in sentence case without a full stop', () => {
    const bad = operations.filter(
      ({ operation: { summary = '', 'x-summary-zh': zh = '' } }) =>
        summary.length > 60 || !/^[A-Z]/.test(summary) || /[.。]$/.test(summary + zh) || !/\p{Script=Han}/u.test(zh),
    )
    expect(bad.map(({ path }) => path)).toEqual([])
  })

  it.each(['summary', 'x-summary-zh'] as const)('shares a title (%s) between versions only', (language) => {
    const families = new Map<string, Set<string>>()
    for (const { path, operation } of operations) {
      const title = `${platformOf(path)}: ${operation[language] ?? ''}`
      families.set(title, (families.get(title) ?? new Set()).add(familyOf(path)))
    }
    const shared = [...families].filter(([, own]) => own.size > 1)
    expect(shared.map(([title]) => title)).toEqual([])
  })

  it('explains every enum value in both languages', () => {
    const unexplained = operations.flatMap(({ path, operation }) => {
      const fields = Object.entries(formOf(operation)?.properties ?? {}).map(([name, schema]) => ({ name, schema }))
      return [...(operation.parameters ?? []), ...fields].flatMap(({ name, schema }) =>
        (schema.enum ?? [])
          .filter((value) => !schema['x-enum-descriptions']?.[value] || !schema['x-enum-descriptions-zh']?.[value])
          .map((value) => `${path} ${name} ${value}`),
      )
    })
    expect(unexplained).toEqual([])
  })

  it('has both languages in every action of its overlays', () => {
    const pairs = {
      summary: 'x-summary-zh',
      description: 'x-description-zh',
      'x-enum-descriptions': 'x-enum-descriptions-zh',
    }
    for (const { name, actions } of overlays.filter(({ name: file }) => file.startsWith('words-'))) {
      for (const { target, update } of actions) {
        const keys = Object.keys((update ?? {}) as object)
        for (const [en, zh] of Object.entries(pairs))
          expect(keys.includes(en), `${name} ${target}`).toBe(keys.includes(zh))
      }
    }
  })
})
