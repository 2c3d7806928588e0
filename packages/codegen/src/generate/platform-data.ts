import type { OperationInfo, PlatformInfo } from '@justoneapi/schema'
import { type DataOperation, renderDataModule } from '../data-types/index.ts'
import type { Schema } from '../examples/schema/schema.ts'
import { describeFigure } from '../units/describe-figure.ts'
import { nameOf } from './platform-types.ts'

/** The module with the types of `data` of one platform, with what is known of its figures as comments. */
export const renderPlatformData = (
  platform: PlatformInfo,
  schemaOf: (operation: OperationInfo) => Schema | undefined,
): string => {
  const operations = new Map<string, DataOperation>(
    platform.operations.flatMap((operation) => {
      const schema = schemaOf(operation)
      return schema ? [[nameOf(operation), { path: operation.path, schema }] as const] : []
    }),
  )
  const notes = new Map(
    platform.operations.flatMap(({ path, figures = [] }) =>
      figures.map((figure) => [`${path} ${figure.pointer}`, describeFigure(figure).join('\n')] as const),
    ),
  )
  return renderDataModule(platform.platform, operations, {
    describe: (path, pointer) => notes.get(`${path} ${pointer}`),
  })
}
