import { findTokens, nameOf } from '../../connection/find-token.ts'
import { readConnectionOptions } from '../../connection/options.ts'
import type { Context } from '../../frame/context.ts'
import type { Category } from '../../frame/exit-codes.ts'
import { HOSTS, toEnvironment } from '../../operation/hosts.ts'
import { chooseFormat } from '../../output/format.ts'
import { toJson } from '../../output/json.ts'
import { listProfiles } from '../../profile/store.ts'
import { renderTable } from '../../text/table.ts'
import { findProxy, hasProxy } from '../../transport/proxy.ts'
import { VERSION } from '../../version.ts'

/** The proxy on the way, without its password. */
const proxyOf = async (baseUrl: string, { terminal: { env } }: Context): Promise<string | null> =>
  hasProxy(env) && URL.canParse(baseUrl) ? ((await findProxy(new URL(baseUrl)))?.origin ?? null) : null

/** `justone status`: what a call would use. It sends nothing and shows no part of the token. */
export const run = async (args: readonly string[], context: Context): Promise<Category> => {
  const { terminal, messages, language } = context
  const choice = readConnectionOptions('status', args, messages)
  const { options } = choice
  const { stdout, stderr, env } = terminal
  const [source, ...hidden] = await findTokens(choice, context)
  const baseUrl = options['base-url'] ?? HOSTS[toEnvironment(options['env'])]
  // Named by JUSTONEAPI_PROFILE or --profile, and not there: a call would end with that.
  const profiles = (await listProfiles(env)).map(({ name }) => name)
  const absent = source?.kind === 'profile' && !profiles.includes(source.profile) ? source.profile : undefined
  const status = {
    version: VERSION,
    token: source && absent === undefined ? nameOf(source) : null,
    profiles,
    baseUrl,
    proxy: await proxyOf(baseUrl, context),
    language,
  }
  if (chooseFormat(options['output'], stdout) === 'json') stdout.write(`${toJson(status)}\n`)
  else {
    const { labels } = messages
    const rows = [
      [labels.version, status.version],
      [labels.tokenFrom, status.token ?? messages.token.missing],
      ...(status.profiles.length > 0 ? [[labels.profiles, status.profiles.join(', ')]] : []),
      [labels.address, baseUrl],
      ...(status.proxy === null ? [] : [[labels.proxy, status.proxy]]),
      [labels.language, language],
    ]
    stdout.write(renderTable(rows, stdout.columns))
  }
  if (absent !== undefined) stderr.write(`${messages.account.noProfile(absent, profiles)}\n`)
  if (source && hidden.length > 0) stderr.write(`${messages.account.shadows(nameOf(source), hidden.map(nameOf))}\n`)
  return 'success'
}
