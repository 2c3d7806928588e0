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

const take = (parameters: URLSearchParams) => {
  const { token, ...fields } = Object.fromEntries(parameters)
  return { token: token === '' ? undefined : token, fields }
}

export const readCall = ({ method, url, body = '' }: MockCall): ReadCall => {
  const path = url.replace(/^[a-z][a-z\d+.-]*:\/\/[^/]*/i, '')
  const at = path.indexOf('?')
  const query = take(new URLSearchParams(at === -1 ? '' : path.slice(at + 1)))
  const form = take(new URLSearchParams(body))
  return {
    method: method.toUpperCase(),
    path: at === -1 ? path : path.slice(0, at),
    query: query.fields,
    form: form.fields,
    tokens: { query: query.token, form: form.token },
  }
}
