import { type Document, formOf, type Located, operationsOf } from './document.ts'

const nameOf = ({ method, path }: Located) => `${method.toUpperCase()} ${path}`

const untitled = (located: Located): string[] =>
  located.operation.summary && located.operation['x-summary-zh']
    ? []
    : [`${nameOf(located)}: no title in both languages`]

const undescribed = (located: Located): string[] => {
  const { parameters = [] } = located.operation
  const fields = Object.entries(formOf(located.operation)?.properties ?? {}).map(([name, schema]) => ({
    name,
    ...schema,
  }))
  return [...parameters, ...fields]
    .filter((each) => !each.description || !each['x-description-zh'])
    .map(({ name }) => `${nameOf(located)}: parameter ${name} is not described in both languages`)
}

const tokenLeft = (located: Located): string[] => {
  const names = [
    ...(located.operation.parameters ?? []).map(({ name }) => name),
    ...Object.keys(formOf(located.operation)?.properties ?? {}),
  ]
  return names.includes('token') ? [`${nameOf(located)}: the token is still a parameter`] : []
}

const defaultOutsideEnum = (located: Located): string[] =>
  (located.operation.parameters ?? [])
    .filter(
      ({ schema }) =>
        schema.enum &&
        schema.default !== undefined &&
        // What was published may be numbers.
        !schema.enum.map(String).includes(String(schema.default)),
    )
    .map(
      ({ name, schema }) =>
        `${nameOf(located)}: parameter ${name}: default ${String(schema.default)} is not in its enum`,
    )

const RULES = [untitled, undescribed, tokenLeft, defaultOutsideEnum]

/** Deprecated operations that name a successor that the document does not have. */
export const lostSuccessors = (document: Document): (Located & { successor: string })[] => {
  const operations = operationsOf(document)
  const ids = new Set(operations.map(({ operation }) => operation.operationId))
  return operations.flatMap((located) => {
    const successor = located.operation['x-successor']
    return successor && !ids.has(successor) ? [{ ...located, successor }] : []
  })
}

/** Everything that must not leave the bundle step, all of it at once. */
export const problemsOf = (document: Document): string[] => [
  ...operationsOf(document).flatMap((located) => RULES.flatMap((rule) => rule(located))),
  ...lostSuccessors(document).map((located) => `${nameOf(located)}: successor ${located.successor} is no operation`),
]
