import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noBrowser, type TestPage, windows } from './browser.ts'
import { findViolations } from './find-violations.ts'
import { type DemoInBrowser, startOnMock } from './start-demo.ts'
import { watchShifts } from './watch-shifts.ts'

const ID = '7000000000000010001'
const OTHER = '7000000000000010823'

const drawn = (page: Page, count: number) =>
  page.waitForFunction((n) => document.querySelectorAll('canvas[data-drawn]').length >= n, count)

const saved = async (page: Page, name: string) => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name, exact: true }).click(),
  ])
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
}

/** Width and height of a PNG. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)]

describe.skipIf(noBrowser)('the creator pages on the mock', () => {
  let demo: DemoInBrowser
  beforeAll(async () => {
    demo = await startOnMock()
  })
  afterAll(() => demo.close())

  test('a search leads to a creator, and the call is on the meter', async () => {
    const { page, context, problems } = await demo.open('/')
    await page.getByRole('searchbox').fill('food')
    await page.getByRole('button', { name: 'Search', exact: true }).click()
    await page.getByRole('heading', { name: '3 creators for “food”' }).waitFor()
    expect(await page.getByText('499 left').isVisible()).toBe(true)
    await page.getByRole('link', { name: '小满的灶台' }).click()
    await page.getByRole('heading', { level: 1, name: '小满的灶台' }).waitFor()
    expect(page.url()).toBe(`${demo.url}/creators/${ID}`)
    expect(problems).toEqual([])
    await context.close()
  })

  test('the dashboard shows figures in their units, ranks, and what replaces the deprecated operation', async () => {
    const { page, context, problems } = await demo.open(`/creators/${ID}`)
    await drawn(page, 10)
    const rate = page.locator('.tile', { hasText: 'Interaction rate' })
    expect(await rate.locator('dd').allInnerTexts()).toEqual(['5.55 %', 'Ahead of 80.08 % in 美食'])
    expect(await page.locator('.tile', { hasText: 'Mean length' }).locator('dd').innerText()).toBe('53.0 s')
    expect(await page.getByRole('note').innerText()).toContain('gwApiDataSpGetAuthorSpreadInfoV1 replaces it')
    await page.getByRole('button', { name: '2 figures are left out' }).click()
    expect(await page.locator('.left-out code').allInnerTexts()).toEqual([
      '/item_rate/item_num/overtake',
      '/play_stability/value',
    ])
    await page.getByRole('button', { name: 'Use the successor' }).click()
    await page.getByText('the successor of the deprecated').waitFor()
    expect(problems).toEqual([])
    await context.close()
  })

  test('another period is another call, and going back to the first is free', async () => {
    const { page, context } = await demo.open(`/creators/${ID}`)
    await drawn(page, 10)
    const left = () => page.locator('.meter-text').innerText()
    await page.getByRole('radio', { name: '90 days' }).click()
    await page.waitForURL(/range=90/)
    await page.locator('.panel-trend canvas[data-drawn]').first().waitFor()
    const before = await left()
    await page.getByRole('radio', { name: '30 days' }).click()
    await page.waitForURL(/range=30/)
    expect(await page.locator('.tile dd').first().innerText()).toBe('5.55 %')
    expect(await left()).toBe(before)
    await context.close()
  })

  test('a figure explains itself, by mouse and by keyboard', async () => {
    const { page, context } = await demo.open(`/creators/${ID}`)
    const about = page.getByRole('button', { name: 'About Completion rate' }).first()
    await about.focus()
    await page.keyboard.press('Enter')
    const text = page.getByText('Share of plays that reach the end of the video.').first()
    await text.waitFor()
    await page.keyboard.press('Escape')
    await text.waitFor({ state: 'hidden' })
    await context.close()
  })

  test('up to five creators are put side by side, and the best of each row is marked', async () => {
    const { page, context, problems } = await demo.open('/?keyword=games')
    await page.getByRole('button', { name: 'Compare 像素茶馆' }).click()
    await page.getByRole('button', { name: 'Compare 存档点' }).click()
    await page.getByRole('link', { name: 'Compare 2' }).click()
    await drawn(page, 1)
    const row = page.getByRole('row', { name: /^Interaction rate/ }).first()
    expect(await row.getByRole('cell').allInnerTexts()).toEqual(['1.58 %', '6.25 %best'])
    expect(await page.locator('.meter-text').innerText()).toBe('497 left')
    const csv = await saved(page, 'Export CSV')
    expect(csv.bytes.toString('utf8').split('\r\n').slice(0, 3)).toEqual([
      '\uFEFFfigure,unit,像素茶馆,存档点',
      'xingtu id,,\t7000000000000010686,\t7000000000000011508',
      'Interaction rate,%,1.58,6.25',
    ])
    expect(problems).toEqual([])
    await context.close()
  })

  test('a sixth creator is not let into the comparison', async () => {
    const { page, context } = await demo.open('/?keyword=e')
    for (let place = 0; place < 5; place++)
      await page
        .getByRole('button', { name: /^Compare / })
        .first()
        .click()
    expect(
      await page
        .getByRole('button', { name: /^Compare / })
        .first()
        .getAttribute('aria-disabled'),
    ).toBe('true')
    await page
      .getByRole('button', { name: /^Compare / })
      .first()
      .click({ force: true })
    expect(await page.getByRole('link', { name: 'Compare 5' }).isVisible()).toBe(true)
    await context.close()
  })

  test('the dashboard is taken home as CSV with units and as a picture', async () => {
    const { page, context } = await demo.open(`/creators/${ID}`)
    await drawn(page, 10)
    const csv = await saved(page, 'Export CSV')
    const lines = csv.bytes.toString('utf8').trim().split('\r\n')
    expect(csv.name).toBe(`creator-${ID}.csv`)
    expect(lines).toHaveLength(1 + 4 * 18)
    expect(lines[1]).toBe(
      `小满的灶台,\t${ID},Personal,30 days,Interaction rate,5.55,%,proved,/interact_rate/value,douyinXingtu.getKolSpreadInfoV1`,
    )
    const png = await saved(page, 'Export PNG')
    const [width, height] = sizeOf(png.bytes)
    expect([png.name, width]).toEqual([`creator-${ID}.png`, 2800])
    expect(height).toBeGreaterThan(3000)
    await context.close()
  })

  describe('each failure', () => {
    // One window for all of them: a window costs more than what is looked at in it.
    let opened: TestPage
    beforeAll(async () => {
      opened = await demo.open('/')
    })
    afterAll(() => opened.context.close())

    test.each([
      [100, 'The token is invalid or not active', 'Not charged', 502],
      [201, 'There is nothing to return', 'Charged', 404],
      [301, 'Collecting the data failed', 'Not charged', 503],
      [302, 'Too many calls of this operation in a short time', 'Not charged', 429],
      [303, 'The daily quota of this operation is used up', 'Not charged', 429],
      [400, 'A parameter is missing or wrong', 'Not charged', 400],
      [404, 'No operation answers under this path', 'Not charged', 404],
      [500, 'The server failed', 'Not charged', 503],
      [503, 'The service is not available for the moment', 'Not charged', 503],
      [600, 'This account may not call this operation', 'Not charged', 403],
      [601, 'The balance of the account is used up', 'Not charged', 402],
      [602, 'The budget of this token is used up', 'Not charged', 402],
      [101, 'A code whose meaning is not published', 'Perhaps charged', 502],
      [-1, 'The call was sent, but no whole answer came back', 'Perhaps charged', 504],
    ])('after code %i the page says “%s” and whether it was paid', async (code, meaning, charged, status) => {
      const { page, problems, failures } = opened
      const left = async () => Number.parseInt(await page.locator('.meter-text').innerText())
      const before = await left()
      failures.length = 0
      await page.goto(`${demo.url}/?keyword=food&provoke=${code}`)
      const alert = page.getByRole('alert')
      await alert.getByRole('heading', { name: meaning, exact: true }).waitFor()
      expect(await alert.locator('.badge').innerText()).toBe(charged)
      expect(await left()).toBe(charged === 'Not charged' ? before : before - 1)
      expect([problems, failures]).toEqual([[], [status]])
    })
  })

  test('a failure can be tried again, and nothing found is no failure', async () => {
    const { page, context } = await demo.open('/?keyword=zzzz')
    await page.getByRole('heading', { name: 'Nobody found' }).waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
    await page.route('**/api/creators/search*', (route) => route.abort(), { times: 1 })
    await page.goto(`${demo.url}/?keyword=tea`)
    await page.getByRole('alert').getByText('The demo’s server did not answer').waitFor()
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('link', { name: '茶山日记' }).waitFor()
    await context.close()
  })

  test('Chinese is complete, and stays after a reload', async () => {
    const { page, context, problems } = await demo.open(`/creators/${ID}`)
    await page.getByRole('button', { name: '中文' }).click()
    await page.getByRole('note').getByText('该接口已弃用').waitFor()
    await page.reload()
    await page.getByRole('button', { name: '导出 CSV' }).waitFor()
    expect(await page.evaluate(() => [document.documentElement.lang, JSON.stringify(localStorage)])).toEqual([
      'zh-CN',
      '{"language":"zh"}',
    ])
    expect(problems).toEqual([])
    await context.close()
  })

  test('dark follows the system, and can be chosen against it', async () => {
    const { page, context } = await demo.open('/', { colorScheme: 'dark' })
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    expect(await paper()).toBe('rgb(20, 19, 17)')
    await page.getByRole('button', { name: 'Display' }).click()
    await page.getByRole('radio', { name: 'Light' }).click()
    expect(await paper()).toBe('rgb(247, 245, 240)')
    await page.reload()
    expect(await paper()).toBe('rgb(247, 245, 240)')
    await context.close()
  })

  test.each([
    ['search', '/?keyword=food', 3],
    ['dashboard', `/creators/${ID}`, 5],
    ['comparison', `/compare?ids=${ID},${OTHER}`, 2],
  ])('on a phone the %s fits, without scrolling sideways', async (_, path) => {
    const { page, context, problems } = await demo.open(path, windows.phone)
    await page.locator('.creator-card, canvas[data-drawn]').first().waitFor()
    const [content, width] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
    expect(content).toBe(width)
    expect(problems).toEqual([])
    await context.close()
  })

  test('nothing moves while the dashboard comes in', async () => {
    const { page, context } = await demo.browser.open()
    const shifted = await watchShifts(page)
    await page.goto(`${demo.url}/creators/${ID}`)
    await drawn(page, 10)
    // What the field calls good is 0.1.
    expect(await shifted()).toBeLessThan(0.05)
    await context.close()
  })

  test.each([
    ['start', '/', {}],
    ['search', '/?keyword=food', {}],
    ['search, dark', '/?keyword=food', { colorScheme: 'dark' as const }],
    ['dashboard', `/creators/${ID}`, {}],
    ['dashboard, dark', `/creators/${ID}`, { colorScheme: 'dark' as const }],
    ['dashboard, phone, Chinese', `/creators/${ID}`, { ...windows.phone, locale: 'zh-CN' }],
    ['comparison', `/compare?ids=${ID},${OTHER}`, {}],
    ['failure', '/?keyword=food&provoke=601', {}],
    ['nothing to compare', '/compare', {}],
    ['unknown page', '/nothing-here', {}],
  ])('axe finds nothing serious: %s', async (_, path, options) => {
    const { page, context } = await demo.open(path, options)
    await page.waitForLoadState('networkidle')
    expect(await findViolations(page)).toEqual([])
    await context.close()
  })
})
