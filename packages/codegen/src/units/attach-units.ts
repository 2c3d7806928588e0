import { type Document, operationsOf } from '../bundle/document.ts'
import type { DataSchemas } from '../bundle/attach-data.ts'
import type { OperationUnits } from './parse-units.ts'
import { schemaAt } from './schema-at.ts'

/**
 * Puts what is known of its figures on each operation, as `x-figures`.
 * @throws Error that lists every operation and every place that does not exist: the rule and the answers drifted apart
 */
export const attachUnits = (document: Document, units: readonly OperationUnits[], schemas: DataSchemas): void => {
  const operations = new Map(
    operationsOf(document).map((located) => [`${located.method.toUpperCase()} ${located.path}`, located]),
  )
  const problems = units.flatMap(({ operation: name, figures }) => {
    const located = operations.get(name)
    const schema = located && schemas.get(located.path)
    if (!schema) return [`openapi/units.yaml: ${name} is no operation whose data is known`]
    located.operation['x-figures'] = figures
    const resolve = (ref: string) => schema.$defs?.[ref.replace('#/$defs/', '')]
    return figures
      .filter(({ pointer }) => schemaAt(schema, pointer, resolve).length === 0)
      .map(({ pointer }) => `openapi/units.yaml: ${name} has no ${pointer} in its data`)
  })
  if (problems.length > 0) throw new Error(problems.join('\n'))
}
