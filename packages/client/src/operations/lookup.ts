import { operationList, operationName, platformKey } from '@justoneapi/schema/names'

/** What it takes to send a call of an operation. */
export interface Target {
  /** `douyinXingtu.getKolSpreadInfoV1`, or the path where there is no name. */
  readonly operation: string
  readonly method: 'GET' | 'POST'
  readonly path: string
  /** Arguments and token travel in an `application/x-www-form-urlencoded` body. */
  readonly form: boolean
}

const MARKS = { '+': { method: 'POST', form: false }, '*': { method: 'POST', form: true } } as const

const toTarget = (platform: string, entry: string): Target => {
  const mark = MARKS[entry.charAt(0) as keyof typeof MARKS] as (typeof MARKS)['+' | '*'] | undefined
  const [rest = '', irregular] = (mark ? entry.slice(1) : entry).split('#')
  const path = `/api/${platform}/${rest}`
  const { key, name } = operationName(path)
  return { operation: `${key}.${irregular ?? name}`, path, ...(mark ?? { method: 'GET', form: false }) }
}

let texts: Map<string, [platform: string, entries: string]> | undefined
const platforms = new Map<string, ReadonlyMap<string, Target>>()

/** The list by platform, split on first use. */
const listed = () =>
  (texts ??= new Map(
    operationList.split(';').map((part) => {
      const [platform = '', entries = ''] = part.split(':')
      return [platformKey(platform), [platform, entries]]
    }),
  ))

/** The names of all platforms, as the client spells them. */
export const platformKeys = (): Iterable<string> => listed().keys()

/** The operations of a platform by name; made on first use, once for all clients. */
export const operationsOf = (key: string): ReadonlyMap<string, Target> => {
  let made = platforms.get(key)
  if (!made) {
    const [platform, entries] = listed().get(key) ?? ['', '']
    made = new Map(
      entries
        .split(',')
        .filter(Boolean)
        .map((entry) => {
          const target = toTarget(platform, entry)
          return [target.operation.slice(key.length + 1), target]
        }),
    )
    platforms.set(key, made)
  }
  return made
}

/** Finds an operation by its name in the client. */
export const findByName = (operation: string): Target | undefined => {
  const [key = '', name = ''] = operation.split('.')
  return operationsOf(key).get(name)
}

/**
 * Finds an operation by its path. An operation that is younger than this package has no name; it can be called all
 * the same, by the method that is asked for.
 */
export const findByPath = (path: string, method: 'GET' | 'POST' = 'GET', form = false): Target => {
  const { key } = operationName(path)
  for (const target of operationsOf(key).values()) if (target.path === path) return target
  return { operation: path, method, path, form }
}
