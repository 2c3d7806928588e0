import { operationList, operationName } from '@justoneapi/schema/names'

/** An operation as a pattern may name it. */
export interface KnownOperation {
  /** `douyinXingtu.getKolSpreadInfoV1`. */
  readonly id: string
  readonly method: 'GET' | 'POST'
  readonly path: string
}

const toOperation = (platform: string, entry: string): KnownOperation => {
  const [rest = '', irregular] = entry.replace(/^[+*]/, '').split('#')
  const path = `/api/${platform}/${rest}`
  const { key, name } = operationName(path)
  return { id: `${key}.${irregular ?? name}`, method: /^[+*]/.test(entry) ? 'POST' : 'GET', path }
}

let known: readonly KnownOperation[] | undefined

/** Every operation, without its parameters. */
export const knownOperations = (): readonly KnownOperation[] =>
  (known ??= operationList.split(';').flatMap((part) => {
    const [platform = '', entries = ''] = part.split(':')
    return entries.split(',').map((entry) => toOperation(platform, entry))
  }))

const escaped = (text: string) => text.replace(/[.+?^${}()|[\]\\/-]/g, '\\$&')

/** Operations by name or path, with `*` for anything. Empty when the pattern names none. */
export const findOperations = (pattern: string): readonly KnownOperation[] => {
  const plain = pattern.replace(/^(GET|POST) /, '')
  const fits = new RegExp(`^(/api/)?${plain.split('*').map(escaped).join('.*')}$`)
  return knownOperations().filter(({ id, path }) => fits.test(id) || fits.test(path))
}
