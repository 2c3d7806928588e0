import { describe, expect, it } from 'vitest'
import { describeParameter, translateMeaning } from './describe.ts'
import type { Words } from './glossary.ts'

const words: Words = {
  platforms: {
    jd: { title: { en: 'JD.com', zh: '京东' }, aliases: [] },
    temu: { title: { en: 'Temu', zh: 'Temu' }, aliases: [] },
  },
  verbs: {},
  terms: { any: { id: { en: 'ID', zh: 'ID' }, kol: { en: 'KOL', zh: '达人' } }, byPlatform: {} },
  parameters: {
    any: {
      code: { en: 'Code of {platform}, such as 0-6月.', zh: '{platform}编码，如 0-6月。' },
      page: { en: 'Page number.', zh: '页码。' },
    },
    byPlatform: { jd: { page: { en: 'Page of reviews.', zh: '评价页码。' } } },
  },
  meanings: {
    any: { 'Last 30 days': '近 30 天', Normal: '默认' },
    byParameter: { noteType: { Normal: '图文' } },
    english: {},
  },
}

describe('the description of a parameter', () => {
  it('comes from the glossary, the platform first', () => {
    expect(describeParameter('page', 'temu', words)).toEqual({
      text: { en: 'Page number.', zh: '页码。' },
      guessed: false,
    })
    expect(describeParameter('page', 'jd', words).text.en).toBe('Page of reviews.')
  })

  it('names the platform and leaves literal values alone', () => {
    expect(describeParameter('code', 'jd', words).text).toEqual({
      en: 'Code of JD.com, such as 0-6月.',
      zh: '京东编码，如 0-6月。',
    })
    expect(describeParameter('code', 'temu', words).text.zh).toBe('Temu 编码，如 0-6月。')
    expect(describeParameter('code', 'newcomer', words).text.zh).toBe('newcomer 编码，如 0-6月。')
  })

  it.each([
    ['kolId', 'KOL ID.', '达人 ID。'],
    ['kol_ids', 'KOL IDs.', '达人 ID。'],
    ['frobKol', 'Frob KOL.', 'frob 达人。'],
    ['__proto__', 'Proto.', 'proto。'],
    ['constructor', 'Constructor.', 'constructor。'],
    ['$', '$.', '$。'],
  ])('is put together from the name %s when the glossary lacks it', (name, en, zh) => {
    expect(describeParameter(name, 'jd', words)).toEqual({ text: { en, zh }, guessed: true })
  })
})

describe('the meaning of an enum value', () => {
  it.each([
    ['Last 30 days', 'range', '近 30 天', false],
    ['LAST 30 DAYS.', 'range', '近 30 天', false],
    ['Normal', 'sort', '默认', false],
    ['Normal', 'noteType', '图文', false],
    ['1-10', 'range', '1-10', false],
    ['100+', 'range', '100+', false],
    ['Last blue moon', 'range', 'Last blue moon', true],
    ['toString', 'constructor', 'toString', true],
  ])('of %s in %s is %s', (label, parameter, text, guessed) => {
    expect(translateMeaning(label, parameter, words)).toEqual({ text, guessed })
  })
})
