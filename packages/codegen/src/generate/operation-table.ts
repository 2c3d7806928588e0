import { platformKey } from '@justoneapi/schema/names'
import type { OperationInfo, ParameterInfo, PlatformInfo } from '@justoneapi/schema'
import {
  byCodeUnit,
  type Document,
  FORM,
  formOf,
  type Located,
  type Operation,
  operationsOf,
  type Parameter,
  type Schema,
} from '../bundle/document.ts'

const TYPES = ['string', 'integer', 'number', 'boolean'] as const

const typeOf = (schema: Schema, place: string) => {
  const type = TYPES.find((known) => known === schema.type)
  if (!type)
    throw new Error(
      `${place}: a parameter of type ${JSON.stringify(schema.type)} is not supported; expected ${TYPES.join(', ')}`,
    )
  // Values are compared as they travel, as text: a number among them would fit nothing.
  if (schema.enum && type !== 'string')
    throw new Error(`${place}: listed values of type ${type} are not supported; expected string`)
  return type
}

const meaningsOf = (schema: Schema) => {
  const english = Object.entries(schema['x-enum-descriptions'] ?? {})
  const chinese = schema['x-enum-descriptions-zh'] ?? {}
  return Object.fromEntries(english.map(([value, en]) => [value, { en, zh: chinese[value] ?? en }]))
}

const toParameter = (
  { name, required, schema, ...words }: Omit<Parameter, 'in'>,
  place: 'query' | 'form',
  owner: string,
): ParameterInfo => ({
  name,
  in: place,
  type: typeOf(schema, `${owner}, parameter ${name}`),
  ...(schema.format && { format: schema.format }),
  ...(required && { required }),
  ...(schema.default !== undefined && { default: schema.default }),
  ...(schema.enum && { enum: schema.enum, meanings: meaningsOf(schema) }),
  description: { en: words.description ?? '', zh: words['x-description-zh'] ?? '' },
})

/** What callers pass travels in the query or in a form: anything else would be left out of the paid call without a word. */
const checkPlaces = ({ parameters = [], requestBody }: Operation, owner: string) => {
  const other = parameters.find((parameter) => parameter.in !== 'query')
  if (other)
    throw new Error(
      `${owner}, parameter ${other.name}: in ${JSON.stringify(other.in)} is not supported; expected query`,
    )
  const [[mediaType, { schema }] = [FORM, { schema: {} }]] = Object.entries(requestBody?.content ?? {})
  if (mediaType !== FORM || schema.$ref !== undefined)
    throw new Error(`${owner}: a body of ${schema.$ref ?? mediaType} is not supported; expected the fields of ${FORM}`)
}

/** Required ones first, then by name: the order in which they are shown everywhere. */
const parametersOf = (operation: Operation, owner: string): ParameterInfo[] => {
  checkPlaces(operation, owner)
  const form = formOf(operation)
  const query = (operation.parameters ?? []).map((parameter) => toParameter(parameter, 'query', owner))
  const fields = Object.entries(form?.properties ?? {}).map(([name, schema]) =>
    toParameter({ name, schema, required: form?.required?.includes(name) ?? false, ...words(schema) }, 'form', owner),
  )
  return [...query, ...fields].sort(
    (a, b) => Number(b.required ?? false) - Number(a.required ?? false) || byCodeUnit(a.name, b.name),
  )
}

const words = (schema: Schema) => ({
  description: schema.description ?? '',
  'x-description-zh': schema['x-description-zh'] ?? '',
})

const toOperation = ({ path, method, operation }: Located): OperationInfo => {
  const id = operation.operationId ?? ''
  return {
    id,
    method: method === 'get' ? 'GET' : 'POST',
    path,
    platform: operation['x-platform'] ?? '',
    ...(operation['x-version'] !== undefined && { version: operation['x-version'] }),
    family: operation['x-family'] ?? '',
    title: { en: operation.summary ?? '', zh: operation['x-summary-zh'] ?? '' },
    ...(operation.deprecated && { deprecated: true }),
    ...(operation['x-unlisted'] && { unlisted: operation['x-unlisted'] }),
    ...(operation['x-recommended'] && { recommended: true }),
    ...(operation['x-docs-hidden'] && { hidden: true }),
    ...(operation['x-successor'] && { successor: operation['x-successor'] }),
    ...(operation.externalDocs && { docs: operation.externalDocs.url }),
    ...(operation['x-pagination'] && { paging: operation['x-pagination'] }),
    parameters: parametersOf(operation, id),
    ...(operation['x-figures'] && { figures: operation['x-figures'] }),
  }
}

/** The bundled document as the table that programs read: platforms by name, operations by path. */
export const toPlatforms = (document: Document): PlatformInfo[] => {
  const operations = operationsOf(document)
    .map(toOperation)
    .sort((a, b) => byCodeUnit(a.path, b.path) || byCodeUnit(a.method, b.method))
  return [...new Set(operations.map(({ platform }) => platform))].sort(byCodeUnit).map((platform) => {
    const tag = document.tags?.find(({ name }) => name === platform)
    return {
      platform,
      key: platformKey(platform),
      title: tag?.['x-title'] ?? { en: platform, zh: platform },
      aliases: tag?.['x-aliases'] ?? [],
      operations: operations.filter((operation) => operation.platform === platform),
    }
  })
}
