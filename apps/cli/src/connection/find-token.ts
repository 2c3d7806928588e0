import type { Context } from '../frame/context.ts'
import { DEFAULT_PROFILE, hasProfile } from '../profile/store.ts'
import type { ConnectionChoice } from './options.ts'

/** Where a token comes from. */
export type TokenSource =
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'variable' }
  | { readonly kind: 'profile'; readonly profile: string }

/** How a source is named to people and programs. */
export const nameOf = (source: TokenSource): string => {
  switch (source.kind) {
    case 'file':
      return '--token-file'
    case 'variable':
      return 'JUSTONEAPI_TOKEN'
    case 'profile':
      return `profile ${source.profile}`
    default:
      return source satisfies never
  }
}

/**
 * Every place that has a token, the one that counts first: what was named on the command line, then the variable, then
 * what `justone login` stored. Nothing is read yet.
 */
export const findTokens = async ({ options }: ConnectionChoice, { terminal }: Context): Promise<TokenSource[]> => {
  const { env } = terminal
  const file = options['token-file']
  const named = options['profile']
  const usual = env['JUSTONEAPI_PROFILE'] || DEFAULT_PROFILE
  const isStored = await hasProfile(usual, env)
  return [
    ...(file === undefined ? [] : [{ kind: 'file', file } as const]),
    ...(named === undefined ? [] : [{ kind: 'profile', profile: named } as const]),
    ...(env['JUSTONEAPI_TOKEN']?.trim() ? [{ kind: 'variable' } as const] : []),
    // A profile that the variable names and that is not there is an error, once it is needed.
    ...((isStored || env['JUSTONEAPI_PROFILE']) && named !== usual
      ? [{ kind: 'profile', profile: usual } as const]
      : []),
  ]
}
