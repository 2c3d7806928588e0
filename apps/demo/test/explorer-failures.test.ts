import type { BusinessCodeInfo } from '@justoneapi/schema'
import { businessCodes } from '@justoneapi/schema/codes'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noBrowser, type TestPage } from './browser.ts'
import { gatherTexts } from './gather-texts.ts'
import { type DemoInBrowser, type DemoWithToken, startDemo, startOnMock, startWithToken } from './start-demo.ts'

const FILLED = '/explorer/douyinXingtu.getKolSpreadInfoV1?kolId=7000000000000010001'
const TOKEN = 'canary-2b7d40e9aa-token'

const codes: readonly BusinessCodeInfo[] = businessCodes
const CHARGED = { yes: 'Charged', no: 'Not charged', unknown: 'Perhaps charged' }
const REPEAT: Partial<Record<number, string>> = {
  100: 'A client stops every call on this token until it is told to go on.',
  201: 'No. It was answered and charged',
  301: 'Yes, after a wait that grows.',
  302: 'Yes, after a wait that grows.',
  303: 'Not before midnight in Shanghai.',
  400: 'No. It would fail again.',
  602: 'A client stops every call on this token until it is told to go on.',
  202: 'Only after a look at the usage',
}

describe.skipIf(noBrowser)('failures in the explorer', () => {
  let demo: DemoInBrowser
  let opened: TestPage
  beforeAll(async () => {
    demo = await startOnMock()
    opened = await demo.open(FILLED)
    await opened.page.getByRole('tab', { name: 'Codes' }).waitFor()
  })
  afterAll(() => demo.close())

  test.each(codes.filter(({ code }) => code !== 0))(
    'code $code shows what it means, whether it is charged, and what to do',
    async ({ code, charged, meaning, action }) => {
      const { page } = opened
      await page.getByRole('tab', { name: 'Codes' }).click()
      await page.getByRole('button', { name: `Provoke code ${code}`, exact: true }).click()
      const alert = page.locator('.ex-result .failure')
      await alert.filter({ hasText: `Code ${code}` }).waitFor()
      const text = await alert.innerText()
      expect(text).toContain(meaning.en)
      expect(text).toContain(action.en)
      expect(text).toContain(CHARGED[charged])
      expect(text).toMatch(/Request mock-\w+/)
      const repeat = REPEAT[code]
      if (repeat !== undefined) expect(await page.locator('.ex-hint').innerText()).toContain(repeat)
      expect(await page.getByLabel('Outcome on the mock').inputValue()).toBe(String(code))
    },
  )

  test('an answer that breaks off is told as perhaps charged, and counts', async () => {
    const { page, problems } = opened
    const before = Number.parseInt(await page.locator('.meter-text').innerText())
    await page.getByLabel('Outcome on the mock').selectOption('-1')
    await page.getByRole('button', { name: 'Send the call' }).click()
    const alert = page.locator('.ex-result .failure')
    await alert.filter({ hasText: 'no whole answer came back' }).waitFor()
    expect(await alert.innerText()).toContain('Perhaps charged')
    expect(await alert.getByRole('button', { name: 'Try again' }).count()).toBe(0)
    await page.waitForFunction((n) => document.querySelector('.meter-text')?.textContent === `${n - 1} left`, before)
    expect(problems).toEqual([])
  })

  test('what can be repeated for free has a button for it', async () => {
    const { page } = opened
    await page.getByLabel('Outcome on the mock').selectOption('301')
    await page.getByRole('button', { name: 'Send the call' }).click()
    await page.locator('.failure').filter({ hasText: 'Code 301' }).getByRole('button', { name: 'Try again' }).click()
    await page.locator('.failure').filter({ hasText: 'Code 301' }).waitFor()
  })

  test('a provoked failure with an empty form asks for the form first', async () => {
    const { page, context } = await demo.open('/explorer/douyinXingtu.getKolSpreadInfoV1')
    await page.getByRole('tab', { name: 'Codes' }).click()
    await page.getByRole('button', { name: 'Provoke code 602' }).click()
    await page.getByText('Fill this in.').waitFor()
    expect(await page.locator('.failure').count()).toBe(0)
    await context.close()
  })

  test('a server that is gone is told, and is no defect of the page', async () => {
    const { page, context, problems } = await demo.open(FILLED)
    await page.getByRole('button', { name: 'Send the call' }).waitFor()
    await page.route('**/api/explorer/call', (route) => route.abort())
    await page.getByRole('button', { name: 'Send the call' }).click()
    await page.getByText('The demo’s server did not answer').waitFor()
    expect(problems.filter((problem) => !problem.includes('net::ERR_FAILED'))).toEqual([])
    await context.close()
  })

  test('a session whose budget is spent cannot call, and says so', async () => {
    const poor = await startDemo({ DEMO_SESSION_CHARGES: '0' })
    const { page, context } = await demo.browser.open()
    await page.goto(`${poor.url}${FILLED}`)
    await page.getByText('The budget of this session is used up').waitFor()
    expect(await page.getByRole('button', { name: 'Send the call' }).isDisabled()).toBe(true)
    await context.close()
    await poor.close()
  })

  test('an operation that is not on the allow list is neither listed nor callable', async () => {
    const narrow = await startDemo({ DEMO_OPERATIONS: 'douyin.*' })
    const { page, context } = await demo.browser.open()
    await page.goto(`${narrow.url}${FILLED}`)
    await page.getByText('11 operations on 1 platforms').waitFor()
    await page.getByText('There is no such operation here').waitFor()
    await context.close()
    await narrow.close()
  })
})

describe.skipIf(noBrowser)('the explorer on a real API', () => {
  let demo: DemoWithToken
  beforeAll(async () => {
    demo = await startWithToken(TOKEN)
  })
  afterAll(() => demo.close())

  test('says that the price is unknown, offers no failures, and lets no token out', async () => {
    const { page, context, problems } = await demo.browser.open()
    const gathered = gatherTexts(page)
    await page.goto(`${demo.url}${FILLED}`)
    await page.getByText('1 charge, price unknown').waitFor()
    expect(await page.getByLabel('Outcome on the mock').count()).toBe(0)
    await page.getByRole('button', { name: 'Send the call' }).click()
    await page.getByRole('tree').waitFor()
    expect(await page.locator('.meter-text').innerText()).toBe('49 left')
    for (const tab of ['Code', 'Codes', 'History']) {
      await page.getByRole('tab', { name: tab, exact: true }).click()
      await page.waitForLoadState('networkidle')
    }
    await page.getByRole('tab', { name: 'Codes' }).click()
    expect(await page.getByRole('button', { name: /^Provoke/ }).count()).toBe(0)
    const everything = [...(await gathered()), demo.printed()]
    expect(everything.length).toBeGreaterThan(20)
    expect(everything.filter((text) => text.includes(TOKEN))).toEqual([])
    expect(problems).toEqual([])
    await context.close()
  })

  const post = async (body: unknown) => {
    const headers = { 'x-demo-page': '1', 'content-type': 'application/json' }
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    const response = await fetch(`${demo.url}/api/explorer/call`, { method: 'POST', headers, body: text })
    return { status: response.status, body: (await response.json()) as { error: { name: string; detail: string } } }
  }
  const operation = 'douyinXingtu.getKolSpreadInfoV1'

  test.each<[string, unknown, number, string]>([
    ['a failure to be provoked', { operation, args: { kolId: '1' }, provoke: 602 }, 400, 'on the mock only'],
    ['a token among the arguments', { operation, args: { kolId: '1', token: 'x' } }, 400, 'token: there is no such'],
    ['a value that is no text', { operation, args: { kolId: 7000000000000000000 } }, 400, 'kolId: has to be a text'],
    ['a missing parameter', { operation, args: {} }, 400, 'kolId: missing'],
    ['an operation of the prototype', { operation: 'constructor', args: {} }, 403, 'constructor'],
    ['no JSON', '{"operation"', 400, 'Malformed JSON'],
  ])('%s is refused before anything is sent', async (_, body, status, detail) => {
    const sent = demo.api.log().length
    const answer = await post(body)
    expect(answer.status).toBe(status)
    expect(answer.body.error.detail).toContain(detail)
    expect(demo.api.log().length).toBe(sent)
  })
})
