import type { Page } from 'playwright-core'

/**
 * Gathers every text that reaches a page, from before its first address on: answers with headers and addresses, and at
 * the end what is kept in the browser and what the page holds.
 */
export const gatherTexts = (page: Page): (() => Promise<string[]>) => {
  const answers: Promise<string>[] = []
  page.on('response', (response) => {
    const headers = response.allHeaders().then((all) => JSON.stringify(all))
    answers.push(response.text(), headers, Promise.resolve(response.url()))
  })
  return async () => {
    const kept = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage, document.cookie]))
    const cookies = JSON.stringify(await page.context().cookies())
    return [...(await Promise.all(answers)), kept, cookies, await page.content()]
  }
}
