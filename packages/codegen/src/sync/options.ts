import { parseArgs } from 'node:util'
import { UsageError } from '../pull/errors.ts'

/** What each step is called with. */
export interface SyncOptions {
  readonly pull: readonly string[]
  /** undefined: no examples are asked for. */
  readonly examples: readonly string[] | undefined
  /** What consumers have, as `pnpm spec:diff` takes it; undefined for the last commit without a pending sync. */
  readonly base: string | undefined
  readonly help: boolean
}

export const HELP = `pnpm spec:sync [--from SOURCE] [options]

Takes the published document over, in one go: pull, examples, bundle, generate, diff, changesets. All of it is made aside and
put in place at the end, so a step that fails leaves everything as it was. With nothing new it changes no file.

The changesets .changeset/spec-*.md belong to this command: each run writes them anew, for everything that changed since the
commit before they first appeared, and removes them when nothing is left to tell. What you want to add goes into a changeset
of its own.

  --from SOURCE       public (default), full, pages or file:PATH, as in pnpm spec:pull --help
  --origin URL, --docs-origin URL, --api-origin URL
                      read from there instead of the vendor's hosts; examples come from the API's
  --drop-unlisted     let go of operations that the source no longer publishes: a major change
  --force             read in full, and accept the loss of more than half of the operations
  --no-examples       ask for no examples
  --refresh           ask again for the examples that are in the cache
  --concurrency N     how many examples to ask for at once
  --base DOCUMENT     compare with this: a file, a revision or npm:@justoneapi/schema@VERSION
  --help, -h          this text

Exit codes: 0 done or nothing new, 1 a step failed and no file was changed, 2 called wrongly, 130 interrupted.
`

const OPTIONS = {
  from: { type: 'string' },
  origin: { type: 'string' },
  'docs-origin': { type: 'string' },
  'api-origin': { type: 'string' },
  'drop-unlisted': { type: 'boolean' },
  force: { type: 'boolean' },
  'no-examples': { type: 'boolean' },
  refresh: { type: 'boolean' },
  concurrency: { type: 'string' },
  base: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

const parse = (argv: readonly string[]) => {
  try {
    // pnpm hands its own separator on.
    return parseArgs({ args: argv[0] === '--' ? argv.slice(1) : [...argv], options: OPTIONS }).values
  } catch (error) {
    throw new UsageError([error instanceof Error ? error.message : 'unknown option'])
  }
}

/**
 * Sorts the arguments to the steps, which check their values.
 * @throws UsageError
 */
export const parseOptions = (argv: readonly string[]): SyncOptions => {
  const values = parse(argv)
  const given = (...names: (keyof typeof values)[]) =>
    names.flatMap((name) => {
      const value = values[name]
      return value === undefined || value === false ? [] : [`--${name}`, ...(value === true ? [] : [value])]
    })
  const origin = values['api-origin'] ?? values.origin
  return {
    pull: given('from', 'origin', 'docs-origin', 'api-origin', 'drop-unlisted', 'force'),
    examples: values['no-examples']
      ? undefined
      : [...(origin === undefined ? [] : ['--origin', origin]), ...given('refresh', 'concurrency')],
    base: values.base,
    help: values.help ?? false,
  }
}
