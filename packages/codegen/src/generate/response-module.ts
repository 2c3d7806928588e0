import type { OperationInfo, PlatformInfo } from '@justoneapi/schema'
import { mapSchema, withoutNotes } from '../examples/schema/map-schema.ts'
import type { Schema } from '../examples/schema/schema.ts'
import { HEADER, literal } from './header.ts'
import { nameOf } from './platform-types.ts'

/** The schemas of `data` of one platform at run time, by operation name, for the mock and for watching drift. */
export const renderResponseModule = (
  platform: PlatformInfo,
  schemaOf: (operation: OperationInfo) => Schema | undefined,
): string => {
  const schemas = platform.operations.flatMap((operation) => {
    const schema = schemaOf(operation)
    return schema ? [[nameOf(operation), mapSchema(schema, withoutNotes)] as const] : []
  })
  return `${HEADER}
import type { DataSchema } from '../../data-schema.ts'

export const responses: Readonly<Record<string, DataSchema>> = JSON.parse(
  ${literal(JSON.stringify(Object.fromEntries(schemas)))},
) as Record<string, DataSchema>
`
}
