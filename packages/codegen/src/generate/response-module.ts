import type { OperationInfo, PlatformInfo } from '@justoneapi/schema'
import type { Schema } from '../examples/schema/schema.ts'
import { HEADER, literal } from './header.ts'
import { nameOf } from './platform-types.ts'

/** Notes that only a later inference needs. */
const NOTES = ['$schema', 'x-inferred-from', 'x-seen', 'x-keys', 'x-order'] as const

const bare = (schema: Schema): object =>
  Object.fromEntries(
    Object.entries(schema).flatMap(([key, value]) => {
      if ((NOTES as readonly string[]).includes(key)) return []
      if (key === 'properties' || key === '$defs') {
        const entries = Object.entries(value as Record<string, Schema>)
        return [[key, Object.fromEntries(entries.map(([name, each]) => [name, bare(each)]))]]
      }
      if (key === 'items' || key === 'additionalProperties') return [[key, bare(value as Schema)]]
      return [[key, value]]
    }),
  )

/** The schemas of `data` of one platform at run time, by operation name, for the mock and for watching drift. */
export const renderResponseModule = (
  platform: PlatformInfo,
  schemaOf: (operation: OperationInfo) => Schema | undefined,
): string => {
  const schemas = platform.operations.flatMap((operation) => {
    const schema = schemaOf(operation)
    return schema ? [[nameOf(operation), bare(schema)] as const] : []
  })
  return `${HEADER}
import type { DataSchema } from '../../data-schema.ts'

export const responses: Readonly<Record<string, DataSchema>> = JSON.parse(
  ${literal(JSON.stringify(Object.fromEntries(schemas)))},
) as Record<string, DataSchema>
`
}
