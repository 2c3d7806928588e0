import { isObject, type JsonObject } from './json.ts'

/** What a path item may answer to (OpenAPI 3.1). */
export const METHODS = ['delete', 'get', 'head', 'options', 'patch', 'post', 'put', 'trace'] as const

/** An operation with its place. `id` ("GET /api/...") is its identity; published operationIds are renamed and not unique. */
export interface Located {
  readonly id: string
  readonly method: string
  readonly path: string
  readonly operation: JsonObject
}

/** All operations, in the document's order. */
export const operationsOf = (document: JsonObject): Located[] => {
  const paths = document['paths']
  if (!isObject(paths)) return []
  return Object.entries(paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = isObject(item) ? item[method] : undefined
      return isObject(operation) ? [{ id: `${method.toUpperCase()} ${path}`, method, path, operation }] : []
    }),
  )
}

/** The platform is the first segment behind `/api/`. */
export const platformOf = (path: string): string => path.replace(/^\/api\//, '/').split('/')[1] ?? ''

/** Left out of the public documents by the vendor, but served. */
export const isHidden = (operation: JsonObject): boolean => operation['x-docs-hidden'] === true

/** Vanished from the published document: kept, callable, and deprecated. */
export const isUnlisted = (operation: JsonObject): boolean => typeof operation['x-unlisted'] === 'string'
