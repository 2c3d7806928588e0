import type { BusinessCodeInfo } from '@justoneapi/schema'
import { businessCodes } from '@justoneapi/schema/codes'
import { CliError } from '../../frame/cli-error.ts'
import type { Context } from '../../frame/context.ts'
import type { Category } from '../../frame/exit-codes.ts'
import { chooseFormat } from '../../output/format.ts'
import { toJson } from '../../output/json.ts'
import { readCodeOptions } from './options.ts'
import { renderCode, renderCodes } from './render.ts'

const codes: readonly BusinessCodeInfo[] = businessCodes

/** `justone code [number]` */
export const run = (args: readonly string[], { language, messages, terminal }: Context): Promise<Category> => {
  const { code, output } = readCodeOptions(args, messages)
  const { stdout } = terminal
  const isJson = chooseFormat(output, stdout) === 'json'
  if (code === undefined) {
    stdout.write(isJson ? `${toJson(codes)}\n` : renderCodes(codes, language, messages, stdout.columns))
    return Promise.resolve('success')
  }
  const info = codes.find((each) => each.code === code)
  if (!info) {
    const known = codes.map((each) => String(each.code)).join(', ')
    throw new CliError('usage', messages.businessCode.unknown(code), { next: messages.businessCode.known(known) })
  }
  stdout.write(isJson ? `${toJson(info)}\n` : renderCode(info, language, messages))
  return Promise.resolve('success')
}
