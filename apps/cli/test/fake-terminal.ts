import type { Terminal } from '../src/frame/terminal.ts'

export interface FakeTerminal extends Terminal {
  /** What was written so far. */
  readonly out: () => string
  readonly err: () => string
  interrupt(): void
}

/** A terminal that remembers; with `columns` it is one that people sit at. */
export const fakeTerminal = (
  env: Record<string, string> = {},
  columns?: number,
  input = '',
  secret?: string,
): FakeTerminal => {
  const written = { out: '', err: '' }
  const listeners = new Set<() => void>()
  const output = (name: 'out' | 'err') => ({
    write: (text: string) => {
      written[name] += text
    },
    isTTY: columns !== undefined,
    columns,
  })
  return {
    stdout: output('out'),
    stderr: output('err'),
    env,
    readInput: () => Promise.resolve(input),
    canAsk: columns !== undefined,
    askSecret: () => Promise.resolve(secret),
    onInterrupt: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    out: () => written.out,
    err: () => written.err,
    interrupt: () => {
      for (const listener of listeners) listener()
    },
  }
}
