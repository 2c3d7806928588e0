/** Used by the vendor's own MCP server; in no published document. */
export const BALANCE_PATH = '/user/get-balance'

/** What is left, as the server writes it; undefined when the answer has another shape. */
export const balanceOf = (data: unknown): { readonly balance: string; readonly currency: string } | undefined => {
  const { balance, currency } = (data ?? {}) as Readonly<Record<string, unknown>>
  return typeof balance === 'string' && typeof currency === 'string' ? { balance, currency } : undefined
}

/** The balance as a line of text. */
export const balanceText = (data: unknown): string | undefined => {
  const known = balanceOf(data)
  return known && `${known.balance} ${known.currency}\n`
}
