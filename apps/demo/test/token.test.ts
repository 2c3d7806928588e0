import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noBrowser } from './browser.ts'
import { gatherTexts } from './gather-texts.ts'
import { type DemoWithToken, startWithToken } from './start-demo.ts'

const TOKEN = 'canary-7f3a9c51e2-token'
const ID = '7000000000000010001'

describe.skipIf(noBrowser)('with a token, in a browser', () => {
  let demo: DemoWithToken
  beforeAll(async () => {
    demo = await startWithToken(TOKEN)
  })
  afterAll(() => demo.close())

  test('the token is in no answer, no storage, no cookie and no part of the page', async () => {
    const { page, context, problems } = await demo.browser.open()
    const gathered = gatherTexts(page)
    await page.goto(`${demo.url}/?keyword=tea`)
    await page.locator('.creator-card').first().waitFor()
    await page.goto(`${demo.url}/creators/${ID}`)
    await page.locator('canvas[data-drawn]').first().waitFor()
    const load = page.getByRole('button', { name: /^Load/ })
    for (let left = await load.count(); left > 0; left--) await load.first().click()
    await page.waitForLoadState('networkidle')
    const everything = await gathered()
    expect(everything.length).toBeGreaterThan(20)
    expect(everything.filter((text) => text.includes(TOKEN))).toEqual([])
    expect(problems).toEqual([])
    await context.close()
  })

  test('what nobody asked for waits for a click and says what it costs', async () => {
    const { page, context } = await demo.open(`/creators/1${ID.slice(1)}`)
    await page.locator('canvas[data-drawn]').first().waitFor()
    await page.waitForLoadState('networkidle')
    expect(await page.locator('.meter-text').innerText()).toBe('48 left')
    await page.getByRole('button', { name: 'Load · 3 charges' }).click()
    await page.locator('.panel-matrix canvas[data-drawn]').first().waitFor()
    expect(await page.locator('.meter-text').innerText()).toBe('45 left')
    await context.close()
  })
})

test('the token is in no file that was built', () => {
  const dist = fileURLToPath(new URL('../dist', import.meta.url))
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const page = files.filter(({ parentPath }) => parentPath.includes('/page'))
  expect(page.length).toBeGreaterThan(5)
  for (const { parentPath, name } of files) {
    const text = readFileSync(`${parentPath}/${name}`, 'utf8')
    expect(text, name).not.toContain(TOKEN)
  }
})
