const VALUED = new Set(['--lang', '--output', '-o', '--profile'])

/** Where the command's name stands: shared options may come before it. -1: there is none. */
export const findCommand = (args: readonly string[]): number => {
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? ''
    if (!arg.startsWith('-')) return at
    if (VALUED.has(arg)) at += 1
  }
  return -1
}
