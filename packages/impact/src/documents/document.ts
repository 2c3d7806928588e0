import { type Document, operationsOf } from '@justoneapi/codegen/bundle'
import { ImpactError } from '../problem.ts'

export type { Document }

/** The option that a document was named by, for messages. */
export type Option = '--from' | '--to'

/** One state of the interface. */
export interface Snapshot {
  readonly document: Document
  /** Version of `@justoneapi/schema`, where it is known. */
  readonly version: string | undefined
  /** A version, a path or a package, as a person would name it. */
  readonly source: string
}

/** What an operation is called and whether it is still advised. */
export interface OperationFacts {
  readonly operation: string
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly parameters: ReadonlySet<string>
  /** The coded values of its parameters. */
  readonly values: readonly string[]
  readonly isDeprecated: boolean
  readonly unlisted: string | undefined
  readonly successor: string | undefined
}

/**
 * Parses the text of an `openapi.json` as `@justoneapi/schema` publishes it.
 * @throws ImpactError if it is something else
 */
export const parseDocument = (text: string, option: Option, source: string): Document => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new ImpactError({ kind: 'no-document', option, source, why: (error as Error).message })
  }
  const { openapi, paths } = (value ?? {}) as Partial<Document>
  if (typeof openapi !== 'string' || !openapi.startsWith('3.') || typeof paths !== 'object') {
    throw new ImpactError({ kind: 'no-document', option, source, why: '' })
  }
  const document = value as Document
  const isBundled = operationsOf(document).every(({ operation }) => operation['x-family'] !== undefined)
  if (!isBundled) throw new ImpactError({ kind: 'not-bundled', option, source })
  return document
}

const FORM = 'application/x-www-form-urlencoded'

/** Every operation of a document, by its id. */
export const readOperations = (document: Document): Map<string, OperationFacts> =>
  new Map(
    operationsOf(document).map(({ method, path, operation }) => {
      const id = operation.operationId ?? ''
      const form = Object.entries(operation.requestBody?.content[FORM]?.schema.properties ?? {})
      const declared = (operation.parameters ?? []).map(({ name, schema }) => [name, schema] as const)
      const parameters = [...declared, ...form]
      const facts: OperationFacts = {
        operation: id,
        method: method === 'post' ? 'POST' : 'GET',
        path,
        parameters: new Set(parameters.map(([name]) => name)),
        values: parameters.flatMap(([, schema]) => schema.enum ?? []),
        isDeprecated: operation.deprecated === true || operation['x-unlisted'] !== undefined,
        unlisted: operation['x-unlisted'],
        successor: operation['x-successor'],
      }
      return [id, facts]
    }),
  )
