import { operationName } from '@justoneapi/schema/names'
import { type Document, type Located, operationsOf } from './document.ts'

const versionOf = (path: string) => {
  const match = /\/v(\d+)$/.exec(path)
  return match ? Number(match[1]) : undefined
}

/**
 * The family of an operation: what is left of the path without its version.
 * The published family is not used, because older documents lack it and it tells the same.
 */
const familyOf = (path: string) => path.replace(/^\/api\//, '').replace(/\/v\d+$/, '')

/** Where two methods share a path, the one that is still listed keeps the plain name. */
const idOf = ({ path, method }: Located, rivals: readonly Located[]) => {
  const { key, name } = operationName(path)
  const plain = rivals.find(({ operation }) => !operation['x-unlisted']) ?? rivals[0]
  return `${key}.${name}${plain?.method === method ? '' : method === 'get' ? 'Get' : 'Post'}`
}

/** Everything generated goes by these names, so a path that has none would end in files that do not compile. */
const platformOf = ({ path, method }: Located): { platform: string; key: string } => {
  const { platform, key, name } = operationName(path)
  if (key !== '' && name !== '') return { platform, key }
  throw new Error(
    `${method.toUpperCase()} ${path} comes to no name; expected /api/<platform>/<operation>/v<N> with a letter or digit in each`,
  )
}

/**
 * Gives every operation what follows from its method and path: `operationId`, platform, family and version.
 * @throws Error when a path comes to no name, or two of them, or two platforms, come to the same
 */
export const identify = (document: Document): void => {
  const seen = new Map<string, string>()
  const platforms = new Map<string, string>()
  for (const located of operationsOf(document)) {
    const { path, method, operation } = located
    const { platform, key } = platformOf(located)
    const twin = platforms.get(key) ?? platform
    if (twin !== platform)
      throw new Error(`the platforms ${twin} and ${platform} both come to the name ${key}; change operation-name.ts`)
    platforms.set(key, platform)
    const rivals = operationsOf({ paths: { [path]: document.paths[path] ?? {} } })
    const id = idOf(located, rivals)
    const other = seen.get(id)
    if (other)
      throw new Error(
        `${method.toUpperCase()} ${path} and ${other} both come to the name ${id}; change operation-name.ts`,
      )
    seen.set(id, `${method.toUpperCase()} ${path}`)
    const version = versionOf(path)
    operation.operationId = id
    operation['x-platform'] = platform
    operation['x-family'] = familyOf(path)
    if (version !== undefined) operation['x-version'] = version
    operation.tags = [platform]
    delete operation['x-endpoint-family']
    delete operation['x-api-version']
  }
}
