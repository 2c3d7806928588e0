import { readConnectionOptions } from '../../connection/options.ts'
import type { Context } from '../../frame/context.ts'
import type { Category } from '../../frame/exit-codes.ts'
import { HOSTS, toEnvironment } from '../../operation/hosts.ts'
import { chooseFormat } from '../../output/format.ts'
import { toJson } from '../../output/json.ts'
import { renderTable } from '../../text/table.ts'
import { VERSION } from '../../version.ts'

/** `justone status`: what a call would use. It sends nothing and shows no part of the token. */
export const run = (args: readonly string[], { terminal, messages, language }: Context): Promise<Category> => {
  const { options } = readConnectionOptions('status', args, messages)
  const { stdout, stderr, env } = terminal
  const file = options['token-file']
  const hasVariable = Boolean(env['JUSTONEAPI_TOKEN']?.trim())
  const source = file !== undefined ? '--token-file' : hasVariable ? 'JUSTONEAPI_TOKEN' : undefined
  const status = {
    version: VERSION,
    token: source ?? null,
    baseUrl: options['base-url'] ?? HOSTS[toEnvironment(options['env'])],
    language,
  }
  if (chooseFormat(options['output'], stdout) === 'json') stdout.write(`${toJson(status)}\n`)
  else {
    const { version, baseUrl } = status
    const { labels } = messages
    const rows = [
      [labels.version, version],
      [labels.tokenFrom, source ?? messages.token.missing],
      [labels.address, baseUrl],
      [labels.language, language],
    ]
    stdout.write(renderTable(rows, stdout.columns))
  }
  if (file !== undefined && hasVariable) stderr.write(`${messages.token.shadowed}\n`)
  return Promise.resolve('success')
}
