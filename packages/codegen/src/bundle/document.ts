import type { PagingRule } from '@justoneapi/schema'
import type { FigureInfo } from '@justoneapi/schema/units'

/** The parts of an OpenAPI document that this repository reads and writes. `x-` fields are ours; see README.md of this package. */
export interface Schema {
  type?: string | string[]
  format?: string
  default?: string | number | boolean
  enum?: string[]
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  $ref?: string
  allOf?: Schema[]
  description?: string
  'x-description-zh'?: string
  'x-enum-descriptions'?: Record<string, string>
  'x-enum-descriptions-zh'?: Record<string, string>
  /** What the vendor published as default though the enum does not hold it. */
  'x-published-default'?: string | number | boolean
}

export interface Parameter {
  name: string
  in: string
  required?: boolean
  schema: Schema
  description?: string
  'x-description-zh'?: string
}

export interface Operation {
  operationId?: string
  summary?: string
  'x-summary-zh'?: string
  deprecated?: boolean
  tags?: string[]
  parameters?: Parameter[]
  requestBody?: { required?: boolean; content: Record<string, { schema: Schema }> }
  responses: Record<string, { $ref?: string; description?: string; content?: Record<string, { schema: Schema }> }>
  externalDocs?: { url: string }
  'x-platform'?: string
  'x-family'?: string
  'x-version'?: number
  'x-endpoint-family'?: string
  'x-api-version'?: string
  'x-recommended'?: boolean
  'x-docs-hidden'?: boolean
  'x-unlisted'?: string
  'x-token-in'?: 'form'
  'x-successor'?: string
  'x-pagination'?: PagingRule
  'x-figures'?: readonly FigureInfo[]
}

export type Method = 'get' | 'post'

export interface Tag {
  name: string
  'x-title'?: { en: string; zh: string }
  'x-aliases'?: string[]
}

export interface Document {
  openapi: string
  info: { title: string; version?: string }
  servers?: { url: string }[]
  tags?: Tag[]
  paths: Record<string, Partial<Record<Method, Operation>>>
  components: { schemas: Record<string, Schema>; [key: string]: unknown }
}

/** One operation with its identity. */
export interface Located {
  path: string
  method: Method
  operation: Operation
}

/** Every operation in the order of the document. */
export const operationsOf = (document: Pick<Document, 'paths'>): Located[] =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    (['get', 'post'] as const).flatMap((method) => {
      const operation = item[method]
      return operation ? [{ path, method, operation }] : []
    }),
  )

export const FORM = 'application/x-www-form-urlencoded'

/** The form fields of an operation, or undefined when it takes no form body. */
export const formOf = (operation: Operation): Schema | undefined => operation.requestBody?.content[FORM]?.schema

/** By code unit: the order must not depend on the machine's language. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
