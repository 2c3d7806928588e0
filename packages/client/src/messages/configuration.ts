import type { Language } from './messages.ts'

type Texts = typeof en

const en = {
  noToken: () => 'token: there is none. Give the option token, or set JUSTONEAPI_TOKEN.',
  badToken: () => 'token: it is empty, or holds spaces or line ends. Trim it.',
  browser: () =>
    'token: in a browser everybody can read it. Use a proxy of yours (baseUrl, no token), or set dangerouslyAllowBrowser.',
  baseUrl: () => 'baseUrl: use an http or https address without user name, query and hash.',
  insecure: (host: string) =>
    `baseUrl: plain http shows the token on the way to ${host}. Use https, or set allowInsecure.`,
  header: (name: string) => `headers: ${name} cannot be sent. Use Latin letters, without line ends.`,
  choice: (option: string, values: string) => `${option} is not known. Use ${values}.`,
  above: (option: string) => `${option} cannot be used. Use a number above 0.`,
  notBelow: (option: string) => `${option} cannot be used. Use 0 or a number above.`,
  operation: (value: string) =>
    `${value}: no operation has this name. Use "platform.operation" or a path, which starts with "/".`,
  warning: (host: string) => `The token travels unencrypted to ${host}.`,
}

const zh: Texts = {
  noToken: () => 'token：未提供。请给出 token，或设置 JUSTONEAPI_TOKEN。',
  badToken: () => 'token：为空，或含有空格、换行。请去掉。',
  browser: () => 'token：在浏览器中人人可读。请用自己的代理（只给 baseUrl），或设置 dangerouslyAllowBrowser。',
  baseUrl: () => 'baseUrl：请用 http 或 https 地址，不带用户名、查询参数和锚点。',
  insecure: (host) => `baseUrl：明文 http 会在前往 ${host} 途中暴露 token。请用 https，或设置 allowInsecure。`,
  header: (name) => `headers：${name} 无法发送。请用拉丁字符，不含换行。`,
  choice: (option, values) => `${option} 无法识别。请使用 ${values}。`,
  above: (option) => `${option} 无法使用。请使用大于 0 的数字。`,
  notBelow: (option) => `${option} 无法使用。请使用 0 或更大的数字。`,
  operation: (value) => `${value}：没有这个接口。请使用 "platform.operation" 或以 "/" 开头的路径。`,
  warning: (host) => `token 正以明文传往 ${host}。`,
}

/** What `createClient` says itself. It has to be at hand when no module can be loaded yet. */
export const configuration: Readonly<Record<Language, Texts>> = { en, zh }

export type ConfigurationText = keyof Texts
