/** A call of the seed operation. */
export const seedUrl = (kolId: string, token = 't', more = ''): string =>
  `https://mock.test/api/douyin-xingtu/get-kol-spread-info/v1?kolId=${kolId}&token=${token}${more}`

export const codeOf = async (response: Response): Promise<unknown> =>
  ((await response.json()) as { code: unknown }).code

/** The codes of calls of the seed operation, one after another. */
export const codesOf = async (
  mockFetch: (url: string) => Promise<Response>,
  kolIds: readonly (string | number)[],
  token?: string,
): Promise<unknown[]> => {
  const codes = []
  for (const kolId of kolIds) codes.push(await codeOf(await mockFetch(seedUrl(String(kolId), token))))
  return codes
}
