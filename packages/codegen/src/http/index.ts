export { basicAuth } from './basic-auth.ts'
export { fetchText, type FetchTextOptions, type RetryNotice } from './fetch-text.ts'
export { printableUrl } from './printable-url.ts'
export { SourceError } from './source-error.ts'
