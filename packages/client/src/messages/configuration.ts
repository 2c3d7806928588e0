import type { Language } from './messages.ts'

/** Errors of `createClient` itself, which cannot wait for a module: both languages are at hand. */
export const configuration: Readonly<Record<Language, Readonly<Record<string, (value: string) => string>>>> = {
  en: {
    noToken: () => 'token: there is none. Give the option token, or set the environment variable JUSTONEAPI_TOKEN.',
    badToken: () => 'token: it is empty, or holds spaces or line ends (a file often ends in one). Trim it.',
    browser: () =>
      'token: in a browser everybody can read it. Send calls through a proxy of yours (baseUrl, without a token), or set dangerouslyAllowBrowser.',
    baseUrl: () => 'baseUrl: it has to be an http or https address without user name, query and hash.',
    insecure: (host) =>
      `baseUrl: ${host} is reached over plain http, which shows the token to everybody on the way. Use https, or set allowInsecure.`,
    environment: (value) => `environment: ${value} is not known. Use "prod-global" or "prod-cn".`,
    number: (name) => `${name}: it has to be a number above 0.`,
    path: (value) =>
      `${value}: no operation has this name. Use a name as "douyinXingtu.getKolSpreadInfoV1" or a path that starts with "/".`,
    warnInsecure: (host) => `The token travels unencrypted to ${host} (plain http).`,
  },
  zh: {
    noToken: () => 'token：未提供。请设置 token 选项或环境变量 JUSTONEAPI_TOKEN。',
    badToken: () => 'token：为空，或含有空格、换行（文件末尾常有换行）。请先去除。',
    browser: () =>
      'token：浏览器中任何人都能读到令牌。请经由自己的代理（baseUrl，不带令牌）调用，或设置 dangerouslyAllowBrowser。',
    baseUrl: () => 'baseUrl：须为 http 或 https 地址，且不含用户名、查询串与锚点。',
    insecure: (host) => `baseUrl：${host} 使用明文 http，途中任何人都能看到令牌。请改用 https，或设置 allowInsecure。`,
    environment: (value) => `environment：${value} 无效，可用 "prod-global" 或 "prod-cn"。`,
    number: (name) => `${name}：须为大于 0 的数字。`,
    path: (value) =>
      `${value}：没有这个接口。请使用 "douyinXingtu.getKolSpreadInfoV1" 这样的名称，或以 "/" 开头的路径。`,
    warnInsecure: (host) => `令牌以明文 http 传输到 ${host}。`,
  },
}
