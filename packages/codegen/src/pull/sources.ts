import { basename } from 'node:path'

/** The vendor's two hosts. Options replace them, for a mirror or a test; a lock always names these. */
export interface Origins {
  readonly docs: string
  readonly api: string
}

export const VENDOR: Origins = { docs: 'https://docs.justoneapi.com', api: 'https://api.justoneapi.com' }

export type NetworkKind = 'public' | 'full' | 'pages'

export type Source = { readonly kind: NetworkKind } | { readonly kind: 'file'; readonly path: string }

interface SourceFacts {
  readonly host: keyof Origins
  readonly path: string
  /** The source leaves out operations that are marked hidden, although they are served. */
  readonly omitsHidden: boolean
  readonly needsPassword: boolean
  readonly words: string
}

export const SOURCES = {
  public: {
    host: 'docs',
    path: '/openapi.json',
    omitsHidden: true,
    needsPassword: false,
    words: 'the combined public document',
  },
  full: {
    host: 'api',
    path: '/v3/api-docs/public-api',
    omitsHidden: false,
    needsPassword: true,
    words: 'the full document',
  },
  pages: {
    host: 'docs',
    path: '/en/sitemap.xml',
    omitsHidden: true,
    needsPassword: false,
    words: 'one document for each documentation page',
  },
} as const satisfies Record<NetworkKind, SourceFacts>

export const KINDS: readonly string[] = [...Object.keys(SOURCES), 'file:PATH']

export const isNetworkKind = (text: string): text is NetworkKind => Object.hasOwn(SOURCES, text)

/** Where a network source is read. */
export const addressOf = (kind: NetworkKind, origins: Origins): string =>
  new URL(SOURCES[kind].path, origins[SOURCES[kind].host]).href

/** The source as a lock names it: the vendor's address whatever host was asked, a file by its name alone. */
export const lockName = (source: Source): string =>
  source.kind === 'file' ? `file:${basename(source.path)}` : addressOf(source.kind, VENDOR)
