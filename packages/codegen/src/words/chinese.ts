const HAN = '\\p{Script=Han}'
const LATIN = '[A-Za-z0-9]'
const HAN_THEN_LATIN = new RegExp(`(${HAN})(?=${LATIN})`, 'gu')
const LATIN_THEN_HAN = new RegExp(`(${LATIN})(?=${HAN})`, 'gu')

/** Puts a space where Chinese and Latin meet, as Chinese interfaces are set: `达人 ID`. */
export const spaced = (text: string): string => text.replace(HAN_THEN_LATIN, '$1 ').replace(LATIN_THEN_HAN, '$1 ')

/** Chinese needs no space between words, Latin words among them do. */
export const joinChinese = (parts: readonly string[]): string =>
  spaced(
    parts.reduce(
      (text, part) => (/[A-Za-z0-9]$/.test(text) && /^[A-Za-z0-9]/.test(part) ? `${text} ${part}` : text + part),
      '',
    ),
  )
