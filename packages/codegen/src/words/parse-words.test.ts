import { expect, it } from 'vitest'
import { parseWords } from './parse-words.ts'

const sound = {
  'meanings.yaml': 'any: { All: 全部 }\nbyParameter: { sort: { All: 不限 } }\nenglish: { The best ones: Best }',
  'parameters/any.yaml': 'page: { en: Page number., zh: 页码。 }',
  'parameters/jd.yaml': 'page: { en: Page of reviews., zh: 评价页码。 }',
  'platforms.yaml': 'jd: { title: { en: JD.com, zh: 京东 }, aliases: [京东商城] }',
  'terms.yaml':
    'verbs: { search: { en: search, zh: 搜索 } }\nany: { item: { en: product, zh: 商品 } }\nbyPlatform: { jd: {} }',
}

it('reads the glossary from its files', () => {
  expect(parseWords(sound)).toEqual({
    platforms: { jd: { title: { en: 'JD.com', zh: '京东' }, aliases: ['京东商城'] } },
    verbs: { search: { en: 'search', zh: '搜索' } },
    terms: { any: { item: { en: 'product', zh: '商品' } }, byPlatform: { jd: {} } },
    parameters: {
      any: { page: { en: 'Page number.', zh: '页码。' } },
      byPlatform: { jd: { page: { en: 'Page of reviews.', zh: '评价页码。' } } },
    },
    meanings: { any: { All: '全部' }, byParameter: { sort: { All: '不限' } }, english: { 'The best ones': 'Best' } },
  })
})

it('lists everything that is wrong at once', () => {
  const broken = {
    ...sound,
    'meanings.yaml': 'any: { All: 1 }\nbyParameter: []\nenglish: { A: 1 }',
    'parameters/jd.yaml': 'page: { en: Page of reviews., cn: 评价页码。 }',
    'words.yaml': 'a: 1',
  }
  Reflect.deleteProperty(broken, 'platforms.yaml')
  expect(() => parseWords(broken)).toThrow(
    [
      'The glossary is not well formed:',
      'platforms.yaml: is missing',
      'meanings.yaml.any.All: has to be a text',
      'meanings.yaml.byParameter: has to be an object',
      'meanings.yaml.english.A: has to be a text',
      'parameters/jd.yaml.page.cn: is not a known field',
      'parameters/jd.yaml.page.zh: has to be a text',
      'words.yaml: is not a file of the glossary',
    ].join('\n'),
  )
})

it('refuses an empty file', () => {
  expect(() => parseWords({ ...sound, 'platforms.yaml': '' })).toThrow('platforms.yaml: has to be an object')
})
