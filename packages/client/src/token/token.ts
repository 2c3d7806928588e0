/** A token, or a function that gets one for each request. */
export type TokenSource = string | (() => string | Promise<string>)

/** Spaces and line ends come from files and shells, and never belong to a token. */
export const isToken = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && !/[\s\p{Cc}\p{Cs}]/u.test(value)
