/** Where handlers listen. */
export interface HandlerOptions {
  /**
   * The address that calls go to, without a slash at the end.
   * @defaultValue both hosts of the API
   */
  baseUrl?: string | undefined
}

/** Source: `servers` of the published document. */
const HOSTS = ['https://api.justoneapi.com', 'http://47.117.133.51:30015']

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')

const originsOf = ({ baseUrl }: HandlerOptions) =>
  `^(?:${(baseUrl === undefined ? HOSTS : [baseUrl.replace(/\/$/, '')]).map(escaped).join('|')})`

/** Matches addresses of the API, as MSW hands them over: without the query. */
export const addressOf = (path: RegExp | string, options: HandlerOptions): RegExp =>
  new RegExp(`${originsOf(options)}${typeof path === 'string' ? escaped(path) : path.source}$`)

/** An address without what stands in front of the API's paths. */
export const pathOf = (url: string, options: HandlerOptions): string => url.replace(new RegExp(originsOf(options)), '')
