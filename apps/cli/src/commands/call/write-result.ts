import type { OperationInfo } from '@justoneapi/schema'
import type { Context } from '../../frame/context.ts'
import type { Output } from '../../frame/terminal.ts'
import { chooseResultFormat, renderFor } from '../../output/format.ts'
import type { ParsedCall } from './parse-call.ts'
import { renderData } from './render.ts'

/** Writes a result in the form that was asked for. */
export const writeResult = async (
  data: unknown,
  operation: OperationInfo,
  call: ParsedCall,
  output: Output,
  { terminal, language, messages }: Context,
): Promise<void> => {
  const format = chooseResultFormat(call.options['output'], output)
  if (format !== 'table') {
    output.write(await renderFor(data, format))
    return
  }
  // Units belong to places in the whole answer, so a selected part goes without.
  const known = call.options['select'] === undefined && !call.flags.has('all-pages') ? operation : {}
  const { text, hidden } = renderData(data, known, language, messages, output.columns)
  output.write(text)
  if (hidden > 0) terminal.stderr.write(`${messages.hiddenRows(hidden)}\n`)
}
