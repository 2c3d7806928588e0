import { isOld, search } from '@justoneapi/guide/find'
import { platforms } from '@justoneapi/schema/operations'
import { loadIndex } from '../../find/load-index.ts'
import type { Context } from '../../frame/context.ts'
import type { Category } from '../../frame/exit-codes.ts'
import { shortOf } from '../../operation/short.ts'
import { chooseFormat } from '../../output/format.ts'
import { toJson } from '../../output/json.ts'
import { readFindOptions } from './options.ts'
import { renderOperations, toRow } from './render.ts'

/** `justone operations [words]` */
export const run = async (args: readonly string[], context: Context): Promise<Category> => {
  const { terminal, language, messages } = context
  const names = platforms.map(({ platform }) => platform)
  const { words, platform, all, output } = readFindOptions(args, messages, names)
  const index = (await loadIndex()).filter(({ operation }) => platform === undefined || operation.platform === platform)
  const { found, corrected, near } = search(index, words)
  const current = all ? found : found.filter((operation) => !isOld(operation))
  // Words that only old operations fit are answered with those.
  const shown = current.length > 0 ? current : found
  const { stdout, stderr } = terminal
  for (const [word, taken] of corrected) stderr.write(`${messages.find.corrected(word, taken)}\n`)
  if (chooseFormat(output, stdout) === 'json') stdout.write(`${toJson(shown.map(toRow))}\n`)
  else stdout.write(renderOperations(shown, language, messages, stdout.columns))
  if (shown.length === 0) stderr.write(`${messages.find.none(words.join(' '), near.map(shortOf))}\n`)
  else if (stdout.isTTY) stderr.write(`\n${messages.find.count(shown.length)}\n`)
  const leftOut = found.length - shown.length
  if (leftOut > 0) stderr.write(`${messages.find.leftOut(leftOut)}\n`)
  return 'success'
}
