import { type Document, operationsOf } from '../bundle/document.ts'
import { type OnMiss, refuseMiss } from '../bundle/misses.ts'
import type { DataSchemas } from '../bundle/attach-data.ts'
import type { OperationUnits } from './parse-units.ts'
import { schemaAt } from './schema-at.ts'

/**
 * Puts what is known of its figures on each operation, as `x-figures`.
 * @param onMiss - told of every operation and every place that does not exist, all at once: the rule and the answers drifted apart
 */
export const attachUnits = (
  document: Document,
  units: readonly OperationUnits[],
  schemas: DataSchemas,
  onMiss: OnMiss = refuseMiss,
): void => {
  const operations = new Map(
    operationsOf(document).map((located) => [`${located.method.toUpperCase()} ${located.path}`, located]),
  )
  const problems = units.flatMap(({ operation: name, figures }) => {
    const located = operations.get(name)
    const schema = located && schemas.get(located.path)
    if (!schema) return [`openapi/units.yaml: ${name} is no operation whose data is known`]
    const resolve = (ref: string) => schema.$defs?.[ref.replace('#/$defs/', '')]
    const lost = new Set(figures.filter(({ pointer }) => schemaAt(schema, pointer, resolve).length === 0))
    located.operation['x-figures'] = figures.filter((figure) => !lost.has(figure))
    return [...lost].map(({ pointer }) => `openapi/units.yaml: ${name} has no ${pointer} in its data`)
  })
  if (problems.length > 0) onMiss(problems.join('\n'))
}
