/** Options of `login` beside those of a connection. */
export const LOGIN_OPTIONS = { 'token-stdin': { type: 'boolean' } } as const
