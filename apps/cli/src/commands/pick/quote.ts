/** A word as a POSIX shell reads it back. */
export const quote = (word: string): string =>
  /^[\w./:@%+,=-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`

/** A command line that can be copied. */
export const toCommandLine = (args: readonly string[]): string => ['justone', ...args].map(quote).join(' ')
