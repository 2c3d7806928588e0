import type { MockCall } from './call.ts'

type Fields = Readonly<Record<string, string>>

/** A call taken apart. The token is apart from the arguments, so that nothing later can hold it by accident. */
export interface ReadCall {
  readonly method: string
  readonly path: string
  readonly query: Fields
  readonly form: Fields
  readonly tokens: { readonly query: string | undefined; readonly form: string | undefined }
}

const NOTHING = { token: undefined, fields: {} }

const take = (text: string) => {
  if (text === '') return NOTHING
  let token: string | undefined
  const fields: Record<string, string> = {}
  for (const [name, value] of new URLSearchParams(text)) {
    if (name === 'token') token = value
    // A plain assignment of this name would set the prototype.
    else if (name === '__proto__') Object.defineProperty(fields, name, { value, enumerable: true })
    else fields[name] = value
  }
  return { token: token === '' ? undefined : token, fields }
}

export const readCall = ({ method, url, body = '' }: MockCall): ReadCall => {
  const path = url.startsWith('/') ? url : url.replace(/^[a-z][a-z\d+.-]*:\/\/[^/]*/i, '')
  const at = path.indexOf('?')
  const query = take(at === -1 ? '' : path.slice(at + 1))
  const form = take(body)
  return {
    method: method.toUpperCase(),
    path: at === -1 ? path : path.slice(0, at),
    query: query.fields,
    form: form.fields,
    tokens: { query: query.token, form: form.token },
  }
}

/** All arguments, wherever they travelled. */
export const argumentsOf = ({ query, form }: ReadCall): Fields =>
  form === NOTHING.fields ? query : { ...query, ...form }

/** What identifies a call: the same arguments are the same call, in whatever order they came. */
export const keyOf = (call: ReadCall): string => {
  const fields = Object.entries(argumentsOf(call)).sort(([a], [b]) => (a < b ? -1 : 1))
  return `${call.method} ${call.path} ${JSON.stringify(fields)}`
}
