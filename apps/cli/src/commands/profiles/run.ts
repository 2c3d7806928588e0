import { findTokens } from '../../connection/find-token.ts'
import { readConnectionOptions } from '../../connection/options.ts'
import type { Context } from '../../frame/context.ts'
import type { Category } from '../../frame/exit-codes.ts'
import { chooseFormat } from '../../output/format.ts'
import { toJson } from '../../output/json.ts'
import { listProfiles } from '../../profile/store.ts'
import { renderTable } from '../../text/table.ts'

/** `justone profiles`: which tokens are stored, and which of them a call would use. Shows no part of any. */
export const run = async (args: readonly string[], context: Context): Promise<Category> => {
  const { messages, terminal } = context
  const { env, stdout, stderr } = terminal
  const choice = readConnectionOptions('profiles', args, messages)
  const [source] = await findTokens(choice, context)
  const profiles = (await listProfiles(env)).map(({ name, file, storedAt }) => ({
    name,
    inUse: source?.kind === 'profile' && source.profile === name,
    storedAt: storedAt.toISOString(),
    file,
  }))
  if (chooseFormat(choice.options['output'], stdout) === 'json') stdout.write(`${toJson(profiles)}\n`)
  else {
    const rows = profiles.map(({ name, inUse, storedAt, file }) => [
      name,
      inUse ? messages.account.inUse : '',
      storedAt.slice(0, 10),
      file,
    ])
    stdout.write(renderTable(rows, stdout.columns))
  }
  if (profiles.length === 0) stderr.write(`${messages.account.noProfiles}\n`)
  return 'success'
}
