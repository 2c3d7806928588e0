import { readFile } from 'node:fs/promises'
import { loadOperations } from '@justoneapi/schema/operations'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noBrowser } from './browser.ts'
import { type DemoInBrowser, startOnMock } from './start-demo.ts'

const SEED = '/explorer/douyinXingtu.getKolSpreadInfoV1'
const ID = '7000000000000010001'
const FILLED = `${SEED}?kolId=${ID}`

const left = (page: Page) => page.locator('.meter-text').innerText()
const rowsOf = (page: Page) => page.getByRole('treeitem')
const send = async (page: Page) => {
  await page.getByRole('button', { name: 'Send the call' }).click()
  await page.getByRole('tree').waitFor()
}

describe.skipIf(noBrowser)('the explorer on the mock', () => {
  let demo: DemoInBrowser
  beforeAll(async () => {
    demo = await startOnMock()
  })
  afterAll(() => demo.close())

  test('lists every operation of the table by platform', async () => {
    const { page, context, problems } = await demo.open('/explorer')
    const all = await loadOperations()
    await page.getByText(`${all.length} operations on 36 platforms`).waitFor()
    await page.getByRole('button', { name: /^Bilibili/ }).click()
    const shown = await page.locator('.ex-rows a').allInnerTexts()
    expect(shown).toHaveLength(all.filter(({ platform }) => platform === 'bilibili').length)
    expect(problems).toEqual([])
    await context.close()
  })

  test.each([
    ['search video douyin', '/explorer/douyin.searchVideoV4'],
    ['抖音搜索视频', '/explorer/douyin.searchVideoV4'],
    ['kolId spread', SEED],
    ['达人传播数据', SEED],
  ])('a search for %s finds it', async (words, href) => {
    const { page, context } = await demo.open('/explorer')
    await page.getByRole('searchbox').fill(words)
    await page.getByText(/operations? fits?/).waitFor()
    const found = await page
      .locator('.ex-rows a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(found.slice(0, 8)).toContain(href)
    await context.close()
  })

  test('a search without a hit says so, and can be cleared', async () => {
    const { page, context } = await demo.open('/explorer')
    await page.getByRole('searchbox').fill('qqqqq')
    await page.getByText('No operation fits').waitFor()
    await page.getByRole('button', { name: 'Clear the search' }).click()
    await page.getByText('36 platforms').waitFor()
    await context.close()
  })

  test('a search says which word it took for another', async () => {
    const { page, context } = await demo.open('/explorer')
    await page.getByRole('searchbox').fill('titkok comments')
    await page.getByText('"titkok" was read as "tiktok".').waitFor()
    const first = page.locator('.ex-rows a').first()
    expect(await first.getAttribute('href')).toBe('/explorer/tiktok.getPostCommentV1')
    await page.getByRole('searchbox').fill('tiktok comments')
    await page.getByText('was read as').waitFor({ state: 'detached' })
    await context.close()
  })

  test('what fits in part is shown as that, and not opened by Enter', async () => {
    const { page, context } = await demo.open('/explorer')
    await page.getByRole('searchbox').fill('kuaishou zzzz')
    await page.getByText('No operation fits').waitFor()
    await page.getByText('These fit a part of it:').waitFor()
    expect(await page.locator('.ex-rows a').count()).toBe(3)
    await page.getByRole('searchbox').press('Enter')
    await page.getByRole('searchbox').press('ArrowDown')
    await page.locator('.ex-rows a:focus').waitFor()
    expect(page.url()).toBe(`${demo.url}/explorer`)
    await context.close()
  })

  test('is used by keyboard alone: find, open, fill in, call, read', async () => {
    const { page, context, problems } = await demo.open('/explorer')
    await page.getByText('36 platforms').waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('kolId spread info')
    await page.keyboard.press('ArrowDown')
    await page.locator('.ex-rows a:focus').waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.getByLabel('kolId').focus()
    await page.keyboard.type(ID)
    await page.keyboard.press('Control+Enter')
    await page.getByRole('tree').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    expect(await page.locator('[aria-selected=true][role=treeitem]').getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('ArrowLeft')
    await page.locator('[aria-selected=true][role=treeitem][aria-expanded=false]').waitFor()
    await page.keyboard.press('ArrowLeft')
    expect(await page.getByLabel('Selected field').locator('.ex-path').innerText()).toBe('data')
    expect(problems).toEqual([])
    await context.close()
  })

  test('an address fills in the form, calls nothing, and loses what is no parameter', async () => {
    const { page, context } = await demo.open(`${FILLED}&range=_3&token=secret-of-somebody`)
    expect(await page.getByLabel('kolId').inputValue()).toBe(ID)
    expect(await page.getByLabel('range').inputValue()).toBe('_3')
    await page.waitForURL(`${demo.url}${FILLED}&range=_3`)
    await page.waitForLoadState('networkidle')
    expect(await left(page)).toBe('500 left')
    expect(await page.content()).not.toContain('secret-of-somebody')
    await context.close()
  })

  test('a form that is not filled in sends nothing and puts the cursor there', async () => {
    const { page, context } = await demo.open(SEED)
    const sent: string[] = []
    page.on('request', (request) => sent.push(new URL(request.url()).pathname))
    await page.getByRole('button', { name: 'Send the call' }).click()
    await page.getByText('Fill this in.').waitFor()
    await page.getByText('1 field needs your attention. Nothing was sent.').waitFor()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('kolId')
    expect(await page.getByLabel('kolId').getAttribute('aria-invalid')).toBe('true')
    expect(sent).not.toContain('/api/explorer/call')
    await context.close()
  })

  test('values of another type, out of range or outside the choices are told before they are sent', async () => {
    const { page, context } = await demo.open('/explorer/douyin.getUserVideoListV3?secUid=a&maxCursor=soon')
    await page.getByRole('button', { name: 'Send the call' }).click()
    await page.getByText('Write a whole number.').waitFor()
    await page.getByLabel('maxCursor').fill('9223372036854775808')
    await page.getByText('Use a number from -9223372036854775808').waitFor()
    await page.goto(`${demo.url}${FILLED}&range=_9`)
    await page.getByRole('button', { name: 'Send the call' }).click()
    await page.getByText('"_9" is not one of the choices.').waitFor()
    expect(await left(page)).toBe('500 left')
    await context.close()
  })

  test('choices are shown by what they mean, and a default by its meaning', async () => {
    const { page, context } = await demo.open(FILLED)
    await page.getByLabel('range').waitFor()
    expect(await page.getByLabel('range').locator('option').allTextContents()).toEqual([
      'Default: Last 30 days (_2)',
      'Last 30 days (_2)',
      'Last 90 days (_3)',
    ])
    await context.close()
  })

  test('a call costs what was said before; the same again is free, unless it is asked for', async () => {
    const { page, context, problems } = await demo.open(FILLED)
    await page.getByText('1 charge · ¥0.02').waitFor()
    await page.getByText('500 of 500 charges left').waitFor()
    await page.getByLabel('kolId').fill('7000000000000019999')
    await send(page)
    expect(await left(page)).toBe('499 left')
    await page.getByText(/^mock-/).waitFor()
    await page.getByRole('button', { name: 'Send the call' }).click()
    await page.getByText('From cache · free').waitFor()
    expect(await left(page)).toBe('499 left')
    await page.getByRole('button', { name: 'Ask again, paid' }).click()
    await page.waitForFunction(() => document.querySelector('.meter-text')?.textContent === '498 left')
    expect(problems).toEqual([])
    await context.close()
  })

  test('two clicks while a call is out make one call', async () => {
    const { page, context } = await demo.open(`${SEED}?kolId=7000000000000018888`)
    let calls = 0
    page.on('request', (request) => (calls += Number(request.url().endsWith('/call'))))
    await page.locator('.ex-send').evaluate((button: HTMLElement) => {
      button.click()
      button.click()
    })
    await page.getByRole('tree').waitFor()
    expect(calls).toBe(1)
    await context.close()
  })

  test('the tree tells type, unit and meaning, and copies path and value', async () => {
    const { page, context } = await demo.open(FILLED)
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await send(page)
    const row = rowsOf(page).filter({ hasText: 'cpm_1_20' }).first()
    await row.click()
    const value = await row.locator('.ex-value').innerText()
    const yuan = `${(Number(JSON.parse(value)) / 100).toFixed(2)} yuan`
    expect(await row.locator('.ex-reading').innerText()).toBe(yuan)
    expect(await row.locator('.ex-row-type').innerText()).toBe('string')
    const selected = page.getByLabel('Selected field')
    expect(await selected.innerText()).toContain('unit proved')
    await selected.getByRole('button', { name: 'Copy path' }).click()
    await selected.getByText('Copied').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('data.expect_cpm.cpm_1_20')
    await selected.getByRole('button', { name: 'Copy value' }).click()
    await page.waitForFunction(async (text) => (await navigator.clipboard.readText()) === text, JSON.parse(value))
    await context.close()
  })

  test('a figure whose unit nobody knows is not read as anything', async () => {
    const { page, context } = await demo.open(FILLED)
    await send(page)
    await page.getByRole('button', { name: 'Expand all' }).click()
    await page.getByRole('tree').evaluate((tree) => {
      tree.scrollTop = tree.scrollHeight
    })
    const row = rowsOf(page).filter({ hasText: 'play_stability' })
    await row.waitFor()
    await page.locator('[id="row-/play_stability/value"]').click()
    expect(await page.locator('[id="row-/play_stability/value"] .ex-reading').count()).toBe(0)
    expect(await page.getByLabel('Selected field').innerText()).toContain('unit unknown')
    await context.close()
  })

  test('integers beyond 2^53 keep their digits, in the tree, as JSON and in the file', async () => {
    const { page, context } = await demo.open('/explorer/kuaishou.getVideoDetailV2?videoId=1')
    const answers: string[] = []
    page.on('response', (response) => {
      if (response.url().endsWith('/call')) void response.text().then((text) => answers.push(text))
    })
    await send(page)
    await page.getByRole('radio', { name: 'JSON' }).check({ force: true })
    const json = await page.locator('pre.ex-code').innerText()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download JSON' }).click(),
    ])
    const file = await readFile(await download.path(), 'utf8')
    expect(download.suggestedFilename()).toBe('kuaishou.getVideoDetailV2.json')
    const long = /"(\d{17,19})"/.exec(answers[0] ?? '')?.[1]
    expect(long).toBeDefined()
    expect(file).toContain(`"${long}"`)
    expect(json.slice(0, 200)).toBe(file.slice(0, 200))
    await context.close()
  })

  test('a large answer is drawn line by line as it comes into view', async () => {
    const { page, context } = await demo.open('/explorer/douyin.getUserVideoListV3?secUid=a&maxCursor=0')
    await send(page)
    await page.getByRole('button', { name: 'Expand all' }).click()
    const height = () => page.locator('.ex-tree-inside').evaluate((inside) => inside.clientHeight / 28)
    expect(await height()).toBeGreaterThan(500)
    expect(await rowsOf(page).count()).toBeLessThan(100)
    await page.getByRole('tree').focus()
    await page.keyboard.press('End')
    await page.waitForFunction(() => {
      const row = document.querySelector('[role=treeitem][aria-selected=true]')
      const box = document.querySelector('[role=tree]')
      if (!row || !box) return false
      return row.getBoundingClientRect().bottom <= box.getBoundingClientRect().bottom + 1
    })
    await context.close()
  })

  test('a deprecated operation says so and leads to its successor', async () => {
    const { page, context } = await demo.open(FILLED)
    const banner = page.getByRole('note')
    expect(await banner.innerText()).toContain('This operation is deprecated')
    await banner.getByRole('link').click()
    await page.getByRole('heading', { level: 1, name: 'Creator spread info (Xingtu API)' }).waitFor()
    expect(await page.getByRole('note').count()).toBe(0)
    await page.goto(`${demo.url}/explorer/dewu.searchItemListV1`)
    await page.getByText('The vendor names no replacement.').waitFor()
    await context.close()
  })

  test('the code holds what is filled in, in every language and for either environment', async () => {
    const { page, context } = await demo.open(FILLED)
    await page.getByRole('tab', { name: 'Code', exact: true }).click()
    const code = page.locator('pre.ex-code')
    for (const language of ['TypeScript', 'CLI', 'curl', 'Python', 'JavaScript', 'Java', 'Go', 'PHP', 'Prompt']) {
      await page.getByRole('radio', { name: language, exact: true }).check({ force: true })
      const box = page.locator(`pre.ex-code[aria-label="${language}"][aria-busy=false]`)
      await box.filter({ hasText: ID }).waitFor()
    }
    expect(await code.innerText()).toContain('Write code that calls this operation')
    await page.getByRole('radio', { name: 'curl', exact: true }).check({ force: true })
    await page.getByRole('radio', { name: /prod-cn/ }).check({ force: true })
    await code.filter({ hasText: "--url 'http://47.117.133.51:30015" }).waitFor()
    await page.getByText('your token and your data travel unencrypted').waitFor()
    await page.getByLabel('range').selectOption('_3')
    await code.filter({ hasText: 'range=_3' }).waitFor()
    await context.close()
  })

  test('the history fills in the form again, keeps no answer, and calls nothing', async () => {
    const { page, context } = await demo.open(FILLED)
    await send(page)
    await page.getByLabel('kolId').fill('1')
    const before = await left(page)
    await page.getByRole('tab', { name: 'History' }).click()
    await page.locator('.ex-history button').first().click()
    expect(await page.getByLabel('kolId').inputValue()).toBe(ID)
    expect(await left(page)).toBe(before)
    const kept = await page.evaluate(() => sessionStorage.getItem('explorer-history') ?? '')
    expect(JSON.parse(kept)).toHaveLength(1)
    expect(kept).not.toContain('expect_cpm')
    await page.getByRole('button', { name: 'Clear history' }).click()
    await page.getByText('No calls yet').waitFor()
    await context.close()
  })

  test('an operation that is not in the table is told', async () => {
    const { page, context } = await demo.open('/explorer/nothing.atAll')
    await page.getByText('There is no such operation here').waitFor()
    await context.close()
  })
})
