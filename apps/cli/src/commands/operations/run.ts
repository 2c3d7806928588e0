import { loadPlatform, platforms } from '@justoneapi/schema/operations'
import type { Context } from '../../frame/context.ts'
import type { Category } from '../../frame/exit-codes.ts'
import { chooseFormat } from '../../output/format.ts'
import { toJson } from '../../output/json.ts'
import { readFindOptions } from './options.ts'
import { renderOperations, toListed } from './render.ts'
import { isOld, search } from './search.ts'

/** `justone operations [words]` */
export const run = async (args: readonly string[], context: Context): Promise<Category> => {
  const { terminal, language, messages } = context
  const names = platforms.map(({ platform }) => platform)
  const { words, platform, all, output } = readFindOptions(args, messages, names)
  const loaded = await Promise.all((platform === undefined ? names : [platform]).map(loadPlatform))
  const found = search(loaded, words)
  const current = all ? found : found.filter((operation) => !isOld(operation))
  // Words that only old operations fit are answered with those.
  const shown = current.length > 0 ? current : found
  const { stdout, stderr } = terminal
  if (chooseFormat(output, stdout) === 'json') stdout.write(`${toJson(shown.map(toListed))}\n`)
  else stdout.write(renderOperations(shown, language, messages, stdout.columns))
  if (shown.length === 0) stderr.write(`${messages.find.none(words.join(' '))}\n`)
  else if (stdout.isTTY) stderr.write(`\n${messages.find.count(shown.length)}\n`)
  const leftOut = found.length - shown.length
  if (leftOut > 0) stderr.write(`${messages.find.leftOut(leftOut)}\n`)
  return 'success'
}
