/** A documentation page of one operation, as the sitemap lists it. */
export interface Page {
  readonly platform: string
  readonly page: string
}

const LOCATION = /<loc>\s*([^<]+?)\s*<\/loc>/g
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const unescapeXml = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (all, name: string) => ENTITIES[name] ?? all)

const toPage = (location: string): Page[] => {
  let path: string
  try {
    // The path alone counts: the host is the one we were told to read from, whatever the sitemap names.
    path = decodeURIComponent(new URL(unescapeXml(location)).pathname)
  } catch {
    return []
  }
  const [, platform, page] = /^\/en\/api\/([^/]+)\/([^/]+)\/?$/.exec(path) ?? []
  return platform === undefined || page === undefined ? [] : [{ platform, page }]
}

/** The operation pages of a sitemap, each once; other pages (guides, indexes) are passed over. */
export const parseSitemap = (xml: string): Page[] => {
  const pages = [...xml.matchAll(LOCATION)].flatMap(([, location = '']) => toPage(location))
  return [...new Map(pages.map((page) => [`${page.platform}/${page.page}`, page])).values()]
}

/** Where the document of a page stands. */
export const pageDocumentUrl = (docs: string, { platform, page }: Page): string =>
  new URL(`/openapi/${encodeURIComponent(platform)}/${encodeURIComponent(page)}-en.json`, docs).href
