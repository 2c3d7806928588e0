import { fetchText } from '../http/index.ts'
import type { JsonObject } from '../snapshot/index.ts'
import { PullError } from './errors.ts'
import { mapLimit } from './map-limit.ts'
import { mergePages } from './merge-pages.ts'
import { readDocument } from './read-document.ts'
import type { Reading } from './read-source.ts'
import { pageDocumentUrl, parseSitemap } from './sitemap.ts'
import type { Origins } from './sources.ts'

/** Kind to the site, and quick enough: 300 pages in a few seconds. */
const AT_ONCE = 6
const MAX_PAGES = 5_000
const MAX_PAGE_BYTES = 4 * 1024 * 1024
const MAX_SITEMAP_BYTES = 16 * 1024 * 1024

/**
 * The sitemap, then the document of every operation page in it, as one document. All or nothing: a page that cannot be
 * read would look like an operation that vanished.
 */
export const readPages = async (
  sitemapUrl: string,
  { docs }: Origins,
  { http, onPage }: Reading,
): Promise<JsonObject> => {
  const accept = 'application/xml, text/xml'
  const sitemap = await fetchText(sitemapUrl, { ...http, accept, maxBytes: MAX_SITEMAP_BYTES })
  const pages = sitemap.kind === 'text' ? parseSitemap(sitemap.text) : []
  if (pages.length === 0) throw new PullError(`${sitemapUrl}: the sitemap names no page /en/api/PLATFORM/PAGE`)
  if (pages.length > MAX_PAGES)
    throw new PullError(`${sitemapUrl}: ${pages.length} pages; more than ${MAX_PAGES} cannot be right`)
  let done = 0
  onPage(done, pages.length)
  const documents = await mapLimit(
    pages,
    AT_ONCE,
    async (page, signal) => {
      const source = pageDocumentUrl(docs, page)
      const answer = await fetchText(source, { ...http, signal, maxBytes: MAX_PAGE_BYTES })
      if (answer.kind !== 'text') throw new PullError(`${source}: no document`)
      const document = readDocument(source, answer.text, answer.contentType)
      onPage(++done, pages.length)
      return { source, document }
    },
    http.signal,
  )
  return mergePages(documents)
}
