/** Shorter strings are ordinary words: replacing them would spoil the text, and real tokens have 8 characters and more. */
const SHORTEST = 8

/** Takes the token's exact value out of a text, raw and percent-encoded. The second line: no text is made with it. */
export const redact = (text: string, token: string): string => {
  if (token.length < SHORTEST) return text
  return text.replaceAll(token, '[token]').replaceAll(encodeURIComponent(token), '[token]')
}
