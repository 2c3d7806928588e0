import { expect, it } from 'vitest'
import { pageDocumentUrl, parseSitemap } from './sitemap.ts'

const sitemap = (...locations: string[]) =>
  `<?xml version="1.0"?><urlset>${locations.map((loc) => `<url>\n <loc> ${loc}\n</loc><lastmod>x</lastmod></url>`).join('')}</urlset>`

it('finds operation pages, each once, and passes over all others', () => {
  const xml = sitemap(
    'https://docs.example/en/api/weibo/user-posts-v1',
    'https://docs.example/en/api/weibo/user-posts-v1/',
    'https://docs.example/en/api/a&amp;b/%E7%94%A8-v1',
    'https://docs.example/en/api/weibo',
    'https://docs.example/en/api/weibo/',
    'https://docs.example/en/api/weibo/a/b',
    'https://docs.example/zh/api/weibo/other-v1',
    'https://docs.example/en/usage',
    'https://docs.example/en/api/weibo/%E7',
    'not an address',
  )
  expect(parseSitemap(xml)).toEqual([
    { platform: 'weibo', page: 'user-posts-v1' },
    { platform: 'a&b', page: '用-v1' },
  ])
  expect(parseSitemap('<html>')).toEqual([])
})

it('reads every page from the host it was told, escaped', () => {
  const [page] = parseSitemap(sitemap('https://evil.example/en/api/we%20ibo/..%2F..%2Fx'))
  expect(page).toBeUndefined()
  expect(pageDocumentUrl('http://127.0.0.1:1', { platform: 'we ibo', page: '用?v1' })).toBe(
    'http://127.0.0.1:1/openapi/we%20ibo/%E7%94%A8%3Fv1-en.json',
  )
})
