import { byCodeUnit } from '../bundle/document.ts'
import { orderedFields } from '../examples/infer/order.ts'
import type { Shape } from '../examples/infer/shape.ts'
import type { ResponseSchema } from '../examples/responses.ts'
import { comment, HEADER, propertyName } from '../generate/header.ts'
import { inlineRecords } from './inline.ts'
import { notesOf } from './notes.ts'
import { platformShape, type Describe } from './platform-shape.ts'
import { renderType } from './render-type.ts'
import { shareTypes } from './share.ts'
import { surveyPlatform, type Survey } from './survey.ts'
import { dataName, nameTypes } from './type-names.ts'

export interface DataModuleOptions {
  /** What is to be said of a field of an operation's `data`, if anything. */
  readonly describe?: Describe | undefined
}

/** An operation, with its schema if there is one. */
export type DataOperation = Partial<ResponseSchema> & { readonly path: string }

const renderInterface = (record: Shape, names: ReadonlyMap<Shape, string>): string => {
  const { object } = record
  if (!object) return ''
  const lines = orderedFields(object).map(([name, field]) => {
    const type = renderType(field.shape, names)
    return `${comment(notesOf(field), '  ')}  ${propertyName(name)}${field.required ? '' : '?'}: ${type}\n`
  })
  // Beside fields, the values behind other keys have a type of their own that no index signature can say.
  if (object.rest) lines.push('  [key: string]: unknown\n')
  return `export interface ${names.get(record) ?? ''} {\n${lines.join('')}}\n`
}

const renderUnknown = (name: string, { schema }: DataOperation): string =>
  `/** Not known: ${schema ? 'the example is empty' : 'there is no example'}. */\nexport type ${name} = unknown\n`

/** Each operation's `data`, followed by the interfaces that only it has. */
const renderOperations = (
  operations: ReadonlyMap<string, DataOperation>,
  { roots, entries }: Survey,
  names: ReadonlyMap<Shape, string>,
): string[] =>
  [...operations].flatMap(([operation, facts]) => {
    const name = dataName(operation)
    const root = roots.find((each) => each.operation === operation)
    if (!root) return [renderUnknown(name, facts)]
    if (root.canonical !== operation) return [`export type ${name} = ${dataName(root.canonical)}\n`]
    const own = entries.filter(({ owners }) => owners.size === 1 && owners.has(operation))
    const isInterface = names.get(root.shape) === name && root.shape.kinds.size === 1
    return [
      ...(isInterface ? [] : [`export type ${name} = ${renderType(root.shape, names)}\n`]),
      ...own.map(({ record }) => renderInterface(record, names)),
    ]
  })

/**
 * The text of the module with the types of `data` of one platform: `<Operation>Data` for each of its operations, in the
 * order given, `unknown` where there is no evidence; each followed by the interfaces that only it has. Those that
 * several operations share stand last.
 */
export const renderDataModule = (
  _platform: string,
  operations: ReadonlyMap<string, DataOperation>,
  { describe }: DataModuleOptions = {},
): string => {
  const all = surveyPlatform(shareTypes(platformShape(operations, describe)))
  const inline = inlineRecords(all)
  const survey: Survey = { ...all, entries: all.entries.filter(({ record }) => !inline.has(record)) }
  const names = nameTypes(survey)
  const shared = survey.entries.filter(({ owners }) => owners.size > 1)
  const parts = [
    ...renderOperations(operations, survey, names),
    ...shared.map(({ record }) => renderInterface(record, names)).sort(byCodeUnit),
  ]
  return `${HEADER}\n${parts.join('\n')}`
}
