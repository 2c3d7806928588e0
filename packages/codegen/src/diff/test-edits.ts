import type { Document, Operation, Parameter, Schema } from '../bundle/document.ts'
import { diffDocuments } from './index.ts'
import { ADD, bundledOperation, ITEM, shop } from './test-bundled.ts'

/** Changes a document in place. */
export type Edit = (document: Document) => void

export const operationAt = (document: Document, path: string): Operation => {
  const operation = document.paths[path]?.get ?? document.paths[path]?.post
  if (!operation) throw new Error(`no ${path}`)
  return operation
}
export const item =
  (edit: (operation: Operation) => void): Edit =>
  (document) => {
    edit(operationAt(document, ITEM))
  }
export const parameter = (name: string, edit: (parameter: Parameter) => void): Edit =>
  item(({ parameters = [] }) => {
    const found = parameters.find((each) => each.name === name)
    if (!found) throw new Error(`no ${name}`)
    edit(found)
  })
export const drop =
  (path: string): Edit =>
  ({ paths }) => {
    Reflect.deleteProperty(paths, path)
  }
export const without = (name: string): Edit =>
  item((operation) => {
    operation.parameters = operation.parameters?.filter((each) => each.name !== name) ?? []
  })
export const plus = (added: Parameter): Edit => item((operation) => operation.parameters?.push(added))
export const all =
  (...edits: Edit[]): Edit =>
  (document) => {
    for (const edit of edits) edit(document)
  }
export const data =
  (edit: (fields: Record<string, Schema>, schema: Schema) => void): Edit =>
  ({ components }) => {
    const schema = components.schemas['shop.itemV1'] ?? {}
    edit(schema.properties ?? {}, schema)
  }
export const envelope =
  (edit: (fields: Record<string, Schema>, schema: Schema) => void): Edit =>
  ({ components }) => {
    const schema = components.schemas['Result'] ?? {}
    edit(schema.properties ?? {}, schema)
  }
export const form =
  (edit: (schema: Schema) => void): Edit =>
  (document) => {
    const schema = operationAt(document, ADD).requestBody?.content['application/x-www-form-urlencoded']?.schema
    if (schema) edit(schema)
  }
export const move =
  (from: string, to: string, more: Partial<Operation> = {}): Edit =>
  ({ paths }) => {
    const { get, post } = paths[from] ?? {}
    Reflect.deleteProperty(paths, from)
    const { operationId, 'x-family': family, 'x-version': version } = bundledOperation(to)
    const names = { operationId, 'x-family': family, 'x-version': version, ...more } as Operation
    paths[to] = { ...(get && { get: { ...get, ...names } }), ...(post && { post: { ...post, ...names } }) }
  }

/** The shop after an edit. */
export const edited = (edit: Edit): Document => {
  const document = shop()
  edit(document)
  return document
}

/** A single change and what is told of it: level and kind of each finding. */
export type Row = [name: string, edit: Edit, ...expected: string[]]

/** Level and kind of everything that is told of an edit of the shop. */
export const levelsAndKinds = (edit: Edit): string[] =>
  diffDocuments(shop(), edited(edit)).map(({ level, kind }) => `${level} ${kind}`)
