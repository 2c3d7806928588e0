import { loadPlatform } from '@justoneapi/schema/operations'
import type { Context } from '../../frame/context.ts'
import type { Category } from '../../frame/exit-codes.ts'
import { loadOperation } from '../../operation/load-operation.ts'
import { chooseFormat } from '../../output/format.ts'
import { toJson } from '../../output/json.ts'
import { readDescribeOptions } from './options.ts'
import { renderOperation } from './render.ts'

/** `justone describe <operation>` */
export const run = async (args: readonly string[], context: Context): Promise<Category> => {
  const { language, messages, terminal } = context
  const { operation: typed, output } = readDescribeOptions(args, messages)
  const operation = await loadOperation(typed, context)
  const { stdout } = terminal
  if (chooseFormat(output, stdout) === 'json') {
    stdout.write(`${toJson(operation)}\n`)
    return 'success'
  }
  const platform = await loadPlatform(operation.platform)
  stdout.write(renderOperation(operation, platform, { language, messages, columns: stdout.columns }))
  return 'success'
}
