import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { type MockServer, startMockServer } from '@justoneapi/mock/server'
import type { BrowserContextOptions } from 'playwright-core'
import { startBrowser, type TestBrowser, type TestPage } from './browser.ts'

/** The built demo as a process of its own. */
export interface RunningDemo {
  readonly url: string
  /** Everything that it printed. */
  readonly printed: () => string
  readonly close: () => Promise<void>
}

const MAIN = fileURLToPath(new URL('../dist/server/main.js', import.meta.url))

/** Starts the demo as it is deployed, on a free port. */
export const startDemo = async (env: Readonly<Record<string, string>> = {}): Promise<RunningDemo> => {
  const { JUSTONEAPI_TOKEN: _, ...own } = process.env
  const child = spawn(process.execPath, [MAIN], { env: { ...own, DEMO_PORT: '0', ...env } })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (printed += text.toString()))
  const ended = once(child, 'exit')
  const first = await Promise.race([once(createInterface(child.stdout), 'line'), ended])
  const [url] = first as unknown[]
  if (typeof url !== 'string') throw new Error(`the demo did not start:\n${printed}`)
  return {
    url,
    printed: () => printed,
    close: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** The demo beside a browser that looks at it. */
export interface DemoInBrowser extends RunningDemo {
  readonly browser: TestBrowser
  /** A window of its own, at a path of the demo. */
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<TestPage>
}

const withBrowser = (demo: RunningDemo, browser: TestBrowser): DemoInBrowser => ({
  ...demo,
  browser,
  open: async (path, options) => {
    const opened = await browser.open(options)
    await opened.page.goto(`${demo.url}${path}`)
    return opened
  },
  close: async () => {
    await Promise.all([demo.close(), browser.close()])
  },
})

/** Starts the demo on the mock, and a browser. */
export const startOnMock = async (): Promise<DemoInBrowser> =>
  withBrowser(...(await Promise.all([startDemo(), startBrowser()])))

/** The demo on an API that is looked at as well. */
export interface DemoWithToken extends DemoInBrowser {
  readonly api: MockServer
}

/** Starts the demo with a token, on an API that takes no other, and a browser. */
export const startWithToken = async (token: string): Promise<DemoWithToken> => {
  const api = await startMockServer({ tokens: [token] })
  const demo = await startDemo({ JUSTONEAPI_TOKEN: token, DEMO_BASE_URL: api.url })
  const inBrowser = withBrowser(demo, await startBrowser())
  return {
    ...inBrowser,
    api,
    close: async () => {
      await Promise.all([inBrowser.close(), api.close()])
    },
  }
}
