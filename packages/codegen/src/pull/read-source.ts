import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { basicAuth, fetchText, type FetchTextOptions, printableUrl, SourceError } from '../http/index.ts'
import { type JsonObject } from '../snapshot/index.ts'
import { PullError } from './errors.ts'
import type { PullOptions } from './options.ts'
import { readDocument } from './read-document.ts'
import { readPages } from './read-pages.ts'
import { addressOf, type NetworkKind, SOURCES } from './sources.ts'

/** What a source gave: a checked document, or the word that nothing is new. */
export type Published =
  | { readonly kind: 'document'; readonly source: string; readonly document: JsonObject; readonly etag: string | null }
  | { readonly kind: 'not-modified' }

/** What reading needs from outside. */
export interface Reading {
  readonly cwd: string
  readonly http: Pick<
    FetchTextOptions,
    'fetch' | 'now' | 'onRetry' | 'random' | 'retry' | 'signal' | 'timeoutMs' | 'wait'
  >
  /** Told after each page, for `pages`. */
  readonly onPage: (done: number, total: number) => void
}

const MAX_DOCUMENT_BYTES = 32 * 1024 * 1024

const readLocalFile = async (path: string, cwd: string): Promise<Published> => {
  const file = path.startsWith('//') ? fileURLToPath(`file:${path}`) : resolve(cwd, path)
  try {
    const { size } = await stat(file)
    if (size > MAX_DOCUMENT_BYTES) throw new PullError(`${file}: the file is larger than the 32 MiB that are allowed`)
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await readFile(file))
    return { kind: 'document', source: file, document: readDocument(file, text), etag: null }
  } catch (error) {
    if (error instanceof PullError) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unreadable'
    const reason =
      code === 'ENOENT' ? 'no such file' : code === 'ERR_ENCODING_INVALID_ENCODED_DATA' ? 'not UTF-8' : code
    throw new PullError(`${file}: ${reason}`)
  }
}

const explain = (error: unknown): unknown =>
  error instanceof SourceError && (error.httpStatus === 401 || error.httpStatus === 403)
    ? new PullError(
        `${error.message}: user or password refused; look at JUSTONEAPI_DOCS_USER and JUSTONEAPI_DOCS_PASSWORD`,
      )
    : error

const readCombined = async (
  kind: Exclude<NetworkKind, 'pages'>,
  { origins, credentials }: PullOptions,
  etag: string | undefined,
  { http }: Reading,
): Promise<Published> => {
  const url = addressOf(kind, origins)
  const authorization = credentials && basicAuth(credentials.user, credentials.password)
  try {
    const answer = await fetchText(url, { ...http, authorization, etag, maxBytes: MAX_DOCUMENT_BYTES })
    if (answer.kind === 'not-modified') return answer
    const source = printableUrl(url)
    const document = readDocument(source, answer.text, answer.contentType)
    return { kind: 'document', source, document, etag: answer.etag ?? null }
  } catch (error) {
    throw SOURCES[kind].needsPassword ? explain(error) : error
  }
}

/**
 * Reads the chosen source.
 * @param etag - of what is here already; the answer may then be that nothing is new
 * @throws SourceError, PullError
 */
export const readSource = async (
  options: PullOptions,
  etag: string | undefined,
  reading: Reading,
): Promise<Published> => {
  const { source, origins } = options
  switch (source.kind) {
    case 'file':
      return readLocalFile(source.path, reading.cwd)
    case 'pages': {
      const url = addressOf('pages', origins)
      return { kind: 'document', source: url, document: await readPages(url, origins, reading), etag: null }
    }
    default:
      return readCombined(source.kind, options, etag, reading)
  }
}
