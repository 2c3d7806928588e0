import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { findChromium } from './find-chromium.mjs'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Without a browser the tests in one are skipped; `install-chromium.mjs` has said so aloud. */
export const noBrowser = findChromium() === undefined

/** A browser with an empty profile. */
export interface TestBrowser {
  /** A window of its own, with a session of its own. */
  readonly open: (options?: BrowserContextOptions) => Promise<TestPage>
  readonly close: () => Promise<void>
}

/** A page that remembers what went wrong on it. */
export interface TestPage {
  readonly page: Page
  readonly context: BrowserContext
  /** Errors on the console and uncaught ones. An answer that is a failure is told apart: tests expect some. */
  readonly problems: string[]
  readonly failures: number[]
}

const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
export const windows = { wide: { viewport: { width: 1360, height: 900 } }, phone: PHONE } as const

const watch = (page: Page, context: BrowserContext): TestPage => {
  const problems: string[] = []
  const failures: number[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    const status = /the server responded with a status of (\d+)/.exec(message.text())?.[1]
    if (status) failures.push(Number(status))
    else if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text())
  })
  return { page, context, problems, failures }
}

export const startBrowser = async (): Promise<TestBrowser> => {
  const profile = mkdtempSync(join(tmpdir(), 'demo-browser-'))
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error('there is no browser')
  const browser = await chromium.launch({ executablePath, args: [...FLAGS, `--disk-cache-dir=${profile}`] })
  return {
    open: async (options = {}) => {
      const context = await browser.newContext({ locale: 'en-US', ...windows.wide, ...options })
      const page = await context.newPage()
      page.setDefaultTimeout(20_000)
      return watch(page, context)
    },
    close: async () => {
      await browser.close()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}
