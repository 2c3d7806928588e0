import { expect, test } from 'vitest'
import { EXIT_CODES } from '../frame/exit-codes.ts'
import { languageOf } from '../frame/language.ts'
import { pages as enPages } from './help-en.ts'
import { pages as zhPages } from './help-zh.ts'
import { zh } from './zh.ts'

test('both languages have the same pages, with the same commands and options in them', () => {
  expect(Object.keys(zhPages)).toEqual(Object.keys(enPages))
  const options = (text = '') => [...new Set(text.match(/--[a-z-]+/g))].sort()
  for (const page of Object.keys(enPages)) expect(options(zhPages[page]), page).toEqual(options(enPages[page]))
})

test('no two kinds of ending share an exit code', () => {
  expect(new Set(Object.values(EXIT_CODES)).size).toBe(Object.keys(EXIT_CODES).length)
})

test('Chinese texts are Chinese', () => {
  expect(Object.values(zh.exitCodes).every((text) => /\p{Script=Han}/u.test(text))).toBe(true)
})

test.each([
  [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
  [{ LC_ALL: 'en_US.UTF-8', LANG: 'zh_CN.UTF-8' }, 'en'],
  [{ LC_ALL: '', LC_MESSAGES: 'zh_TW', LANG: 'C' }, 'zh'],
  [{}, 'en'],
] as const)('the locale %j speaks %s', (env, language) => {
  expect(languageOf(env)).toBe(language)
})
