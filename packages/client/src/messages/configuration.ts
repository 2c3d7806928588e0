/**
 * Errors of `createClient` itself. In English only: they are for whoever writes the call, and have to be at hand when
 * no module can be loaded yet.
 */
export const configuration = {
  noToken: () => 'token: there is none. Give the option token, or set JUSTONEAPI_TOKEN.',
  badToken: () => 'token: it is empty, or holds spaces or line ends. Trim it.',
  browser: () =>
    'token: in a browser everybody can read it. Use a proxy of yours (baseUrl, no token), or set dangerouslyAllowBrowser.',
  baseUrl: () => 'baseUrl: use an http or https address without user name, query and hash.',
  insecure: (host: string) =>
    `baseUrl: plain http shows the token on the way to ${host}. Use https, or set allowInsecure.`,
  environment: (value: string) => `environment: ${value} is not known. Use "prod-global" or "prod-cn".`,
  number: (name: string) => `${name}: use a number above 0.`,
  operation: (value: string) => `${value}: no operation has this name. Use "platform.operation" or a path.`,
  warning: (host: string) => `The token travels unencrypted to ${host}.`,
}
