import { reasonOf } from '../../connection/network-reason.ts'
import { readConnectionOptions } from '../../connection/options.ts'
import { CliError } from '../../frame/cli-error.ts'
import type { Context } from '../../frame/context.ts'
import type { Category } from '../../frame/exit-codes.ts'
import { parseDuration } from '../../frame/values.ts'
import { HOSTS } from '../../operation/hosts.ts'
import { chooseFormat } from '../../output/format.ts'
import { toJson } from '../../output/json.ts'
import { measure } from './measure.ts'
import { advise, renderMeasures } from './render.ts'

const USUAL_TIMEOUT_MS = 10_000

/** `justone ping`: no token, nothing paid. */
export const run = async (args: readonly string[], context: Context): Promise<Category> => {
  const { terminal, messages } = context
  const { options } = readConnectionOptions('ping', args, messages)
  const hosts =
    options['base-url'] === undefined ? Object.entries(HOSTS) : [['--base-url', options['base-url']] as const]
  const chosen = options['env'] === undefined ? hosts : hosts.filter(([name]) => name === options['env'])
  const timeoutMs = parseDuration(options['timeout'] ?? '') ?? USUAL_TIMEOUT_MS
  const measures = await Promise.all(chosen.map(([name, host]) => measure(name, host, timeoutMs)))
  const { stdout, stderr } = terminal
  const isJson = chooseFormat(options['output'], stdout) === 'json'
  stdout.write(isJson ? `${toJson(measures)}\n` : renderMeasures(measures, messages, stdout.columns))
  if (measures.every(({ ms }) => ms === undefined)) {
    const reasons = new Set(measures.map(({ error }) => reasonOf(error)))
    const [reason] = reasons
    const next = reasons.size === 1 && reason ? messages.account.network[reason].next : undefined
    throw new CliError('network', messages.ping.none, { charged: 'no', next })
  }
  stderr.write(advise(measures, messages))
  return 'success'
}
