import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noBrowser, type TestPage, windows } from './browser.ts'
import { findViolations } from './find-violations.ts'
import { type DemoInBrowser, startOnMock } from './start-demo.ts'
import { watchShifts } from './watch-shifts.ts'

const FILLED = '/explorer/douyinXingtu.getKolSpreadInfoV1?kolId=7000000000000010001'

const send = async (page: Page) => {
  await page.locator('.ex-send').click()
  await page.locator('.ex-tree, .ex-result .failure').waitFor()
}

const STATES: readonly [string, string, (page: Page) => Promise<unknown>][] = [
  ['the start', '/explorer', (page) => page.locator('.ex-group').first().waitFor()],
  ['a search', '/explorer', (page) => page.locator('.ex-search input').fill('search')],
  ['the form', FILLED, (page) => page.locator('.ex-expected').waitFor()],
  ['an answer', FILLED, send],
  ['wrong fields', FILLED.replace(/\?.*/, '?range=_9'), (page) => page.locator('.ex-send').click()],
  ['code', FILLED, (page) => page.locator('#tab-code').click()],
  ['codes', FILLED, (page) => page.locator('#tab-codes').click()],
  [
    'the history',
    FILLED,
    async (page) => {
      await send(page)
      await page.locator('#tab-history').click()
    },
  ],
  [
    'a failure',
    FILLED,
    async (page) => {
      await page.locator('[name=outcome]').selectOption('601')
      await send(page)
    },
  ],
]

const LOOKS: readonly [string, BrowserContextOptions][] = [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['on a phone, in Chinese', { ...windows.phone, locale: 'zh-CN' }],
]

describe.skipIf(noBrowser)('the explorer', () => {
  let demo: DemoInBrowser
  beforeAll(async () => {
    demo = await startOnMock()
  })
  afterAll(() => demo.close())
  describe.each(LOOKS)('%s', (_, options) => {
    let opened: TestPage
    beforeAll(async () => {
      opened = await demo.browser.open(options)
    })
    test.each(STATES)('%s has nothing serious for axe, fits its width and logs nothing', async (_name, path, act) => {
      const { page, problems } = opened
      await page.goto(`${demo.url}${path}`)
      await page.locator('.ex-list .ex-group, .ex-back').first().waitFor({ state: 'attached' })
      await act(page)
      await page.waitForLoadState('networkidle')
      expect(await findViolations(page)).toEqual([])
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(sideways).toBeLessThanOrEqual(0)
      expect(problems).toEqual([])
    })
  })

  test('speaks Chinese: list, form, cost, answer and failure', async () => {
    const { page, context } = await demo.open(FILLED, { locale: 'zh-CN' })
    await page.getByRole('heading', { level: 1, name: '达人传播数据' }).waitFor()
    await page.getByText('此接口已弃用').waitFor()
    expect(await page.getByLabel('range').locator('option').allTextContents()).toContain('近 90 天 (_3)')
    await page.getByText('计费 1 次 · ¥0.02').waitFor()
    await page.getByLabel('模拟结果').selectOption('601')
    await page.getByRole('button', { name: '发起调用' }).click()
    await page.getByText('能否重试？').waitFor()
    await page.getByLabel('模拟结果').selectOption('')
    await page.getByRole('button', { name: '发起调用' }).click()
    await page.locator('.ex-reading', { hasText: '元' }).first().waitFor()
    await page.getByRole('tab', { name: '代码', exact: true }).click()
    await page.getByRole('radio', { name: '提示词' }).check({ force: true })
    await page.getByText('请编写代码').waitFor()
    await context.close()
  })

  test('on a phone the list and an operation are views of their own', async () => {
    const { page, context } = await demo.open('/explorer', windows.phone)
    await page.getByRole('searchbox').fill('kol spread info')
    await page.locator('.ex-rows a').first().tap()
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(await page.getByRole('searchbox').isVisible()).toBe(false)
    await page.getByRole('link', { name: 'All operations' }).tap()
    await page.getByRole('searchbox').waitFor()
    await context.close()
  })

  test('nothing moves while it loads and while an answer comes', async () => {
    const { page, context } = await demo.browser.open()
    const shifted = await watchShifts(page)
    await page.goto(`${demo.url}${FILLED}`)
    await page.locator('.ex-expected').waitFor()
    await send(page)
    await page.waitForLoadState('networkidle')
    expect(await shifted()).toBeLessThan(0.02)
    await context.close()
  })
})
