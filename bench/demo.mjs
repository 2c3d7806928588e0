/** The demo as a reader meets it: script of the first load, and how long the page takes to answer a hand. */
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { findChromium } from '../apps/demo/test/find-chromium.mjs'
import { median } from './measure.mjs'

const DIST = new URL('../apps/demo/dist/', import.meta.url)
const ASSETS = new URL('page/assets/', DIST)
const MOST_SCRIPT_KB = 200
const MOST_INTERACTION_MS = 100
const ROUNDS = 7
const ID = '7000000000000010001'

const gzipKb = (name) => gzipSync(readFileSync(new URL(name, ASSETS))).length / 1000
const scripts = readdirSync(ASSETS).filter((name) => name.endsWith('.js'))
const holds = (value, limit) => {
  if (value > limit) process.exitCode = 1
  return value <= limit ? 'holds' : 'MISSED'
}
const row = (name, value, unit, limit) =>
  console.log(
    `  ${name.padEnd(44)} ${value.toFixed(1).padStart(8)} ${unit}` +
      (limit === undefined ? '' : `   limit ${limit} ${unit}: ${holds(value, limit)}`),
  )

const start = async () => {
  const { JUSTONEAPI_TOKEN: _, ...env } = process.env
  const main = new URL('server/main.js', DIST).pathname
  const server = spawn(process.execPath, [main], { env: { ...env, DEMO_PORT: '0', DEMO_SESSION_CHARGES: '100000' } })
  const url = await new Promise((resolve) => server.stdout.once('data', (text) => resolve(String(text).trim())))
  return { server, url }
}

/** Scripts that a page loads by itself, by the browser's own account. */
const loadedBy = async (browser, address) => {
  const page = await browser.newPage()
  const names = new Set()
  page.on('response', (response) => {
    const name = new URL(response.url()).pathname.split('/').pop()
    if (scripts.includes(name)) names.add(name)
  })
  await page.goto(address)
  await page.waitForLoadState('networkidle')
  await page.close()
  return [...names]
}

/** From the hand to the next picture, as the Event Timing API measures it; in steps of 8 ms. */
const timeInteractions = async (page, act) => {
  const times = []
  for (let round = 0; round <= ROUNDS; round++) {
    await page.evaluate(() => {
      globalThis.slowest = 0
    })
    await act(page, round)
    await page.waitForTimeout(300)
    if (round > 0) times.push(await page.evaluate(() => globalThis.slowest))
  }
  return times
}

const INTERACTIONS = {
  'another period of the dashboard': [
    `/creators/${ID}`,
    (page, round) => page.getByRole('radio', { name: round % 2 ? '90 days' : '30 days' }).click(),
  ],
  'an explanation': [
    `/creators/${ID}`,
    (page) => page.getByRole('button', { name: 'About Completion rate' }).first().click(),
  ],
  'another language': ['/?keyword=e', (page) => page.locator('.language-switch').click()],
  'into the comparison and out': ['/?keyword=e', (page) => page.locator('.compare-button').first().click()],
  'another theme': [
    `/creators/${ID}`,
    async (page, round) => {
      if (round === 0) await page.getByRole('button', { name: 'Display' }).click()
      await page.getByRole('radio', { name: round % 2 ? 'Dark' : 'Light' }).click()
    },
  ],
  'a letter of a search for operations': [
    '/explorer',
    async (page) => {
      await page.getByRole('searchbox').focus()
      await page.keyboard.type('e')
    },
  ],
  'a call in the explorer': [
    `/explorer/douyinXingtu.getKolSpreadInfoV1?kolId=${ID}`,
    (page) => page.getByRole('button', { name: 'Send the call' }).click(),
  ],
  'a large answer unfolded and folded': [
    '/explorer/douyin.getUserVideoListV3?secUid=a&maxCursor=0',
    async (page, round) => {
      if (round === 0) await page.getByRole('button', { name: 'Send the call' }).click()
      await page.getByRole('button', { name: round % 2 ? 'Expand all' : 'Collapse all' }).click()
    },
  ],
}

const { server, url } = await start()
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
})
try {
  console.log('Script, gzip')
  for (const [name, path] of [
    ['first load: search', '/'],
    ['first load: dashboard, charts included', `/creators/${ID}`],
    ['first load: explorer', '/explorer'],
  ]) {
    const names = await loadedBy(browser, url + path)
    row(
      name,
      names.reduce((sum, each) => sum + gzipKb(each), 0),
      'kB',
      MOST_SCRIPT_KB,
    )
  }
  console.log(`\nFrom the hand to the next picture, on the mock (median and slowest of ${ROUNDS})`)
  for (const [name, [path, act]] of Object.entries(INTERACTIONS)) {
    const page = await browser.newPage({ locale: 'en-US', viewport: { width: 1360, height: 900 } })
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) globalThis.slowest = Math.max(globalThis.slowest ?? 0, duration)
      }).observe({ type: 'event', durationThreshold: 16 })
    })
    await page.goto(url + path)
    await page.waitForLoadState('networkidle')
    const times = await timeInteractions(page, act)
    row(name, median(times), 'ms', MOST_INTERACTION_MS)
    row('  slowest', Math.max(...times), 'ms')
    await page.close()
  }
} finally {
  await browser.close()
  server.kill()
}
