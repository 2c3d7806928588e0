import { renderCode } from '@justoneapi/guide/code'
import { loadPlatform } from '@justoneapi/schema/operations'
import { loadResponses } from '@justoneapi/schema/responses'
import type { Context } from '../../frame/context.ts'
import type { Category } from '../../frame/exit-codes.ts'
import { loadOperation } from '../../operation/load-operation.ts'
import { chooseFormat } from '../../output/format.ts'
import { toJson } from '../../output/json.ts'
import { toRow } from '../operations/render.ts'
import { readDescribeOptions } from './options.ts'
import { renderOperation } from './render.ts'

/** `justone describe <operation>` */
export const run = async (args: readonly string[], context: Context): Promise<Category> => {
  const { language, messages, terminal } = context
  const { operation: typed, output, code, environment, depth } = readDescribeOptions(args, messages)
  const operation = await loadOperation(typed, context)
  const { stdout } = terminal
  if (code !== undefined) {
    stdout.write(await renderCode({ operation, code, environment, language }))
    return 'success'
  }
  const responses = await loadResponses(operation.platform)
  const data = responses[operation.id.slice(operation.id.indexOf('.') + 1)]
  const platform = await loadPlatform(operation.platform)
  if (chooseFormat(output, stdout) === 'json') {
    const versions = platform.operations.filter(({ family }) => family === operation.family).map(toRow)
    stdout.write(`${toJson({ ...operation, versions, data })}\n`)
    return 'success'
  }
  const reader = { language, messages, columns: stdout.columns, depth }
  stdout.write(renderOperation(operation, platform, data, reader))
  return 'success'
}
