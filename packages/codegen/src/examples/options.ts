import { parseArgs } from 'node:util'
import { UsageError } from '../pull/errors.ts'

export interface ExampleOptions {
  readonly origin: string
  /** A folder with samples that a user recorded: they are read instead of pulling. */
  readonly from?: string | undefined
  readonly refresh: boolean
  readonly concurrency: number
  readonly help: boolean
}

const VENDOR_ORIGIN = 'https://api.justoneapi.com'

export const HELP = `pnpm spec:examples [--refresh] [--concurrency N] [--origin URL]
pnpm spec:examples --from DIR

Pulls the published response example of every operation of openapi/snapshot.json and infers openapi/responses from
them: one JSON Schema of \`data\` for each operation, structure only. A schema that is there already is widened, never
narrowed. Pulled examples stay in .cache/examples, which git ignores; what is there is not asked for again.

  --refresh         ask again for the examples that are in the cache
  --concurrency N   how many to ask for at once, 1 to 16 (4)
  --origin URL      where the examples are published (${VENDOR_ORIGIN})
  --from DIR        widen by samples that you recorded, without network. Each *.json file below DIR holds one of:
                      { "operation": NAME or PATH, "checkedAt": TIME, "answer": whole answer }   (or "data": ...)
                      a whole answer {"code": 0, "data": ...} or bare data, in a file whose name tells the operation:
                      douyin-xingtu/getKolSpreadInfoV1.json, douyinXingtu.getKolSpreadInfoV1.2.json
                    Samples without a time count as one in the record of where a schema comes from.

exit code: 0 done, 1 some examples could not be read, 2 wrong usage, 130 interrupted
`

const OPTIONS = {
  origin: { type: 'string' },
  from: { type: 'string' },
  refresh: { type: 'boolean' },
  concurrency: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

const originOf = (text: string | undefined, problems: string[]): string => {
  if (text === undefined) return VENDOR_ORIGIN
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    problems.push('--origin: not an address; allowed is http(s)://HOST[:PORT]')
    return VENDOR_ORIGIN
  }
  return new URL(text).origin
}

const concurrencyOf = (text: string | undefined, problems: string[]): number => {
  if (text === undefined) return 4
  const count = Number(text)
  if (Number.isInteger(count) && count >= 1 && count <= 16) return count
  problems.push(`--concurrency: "${text}" is not a whole number from 1 to 16`)
  return 4
}

/**
 * Arguments as options.
 * @throws UsageError with every problem found
 */
export const parseOptions = (argv: readonly string[]): ExampleOptions => {
  const args = argv[0] === '--' ? argv.slice(1) : [...argv]
  let values
  try {
    values = parseArgs({ args, options: OPTIONS }).values
  } catch (error) {
    throw new UsageError([error instanceof Error ? error.message : 'unknown option'])
  }
  const problems: string[] = []
  const { from, refresh = false, help = false } = values
  const origin = originOf(values.origin, problems)
  const concurrency = concurrencyOf(values.concurrency, problems)
  for (const name of ['origin', 'refresh', 'concurrency'] as const) {
    if (from !== undefined && values[name] !== undefined) problems.push(`--${name} has no meaning with --from`)
  }
  if (problems.length > 0) throw new UsageError(problems)
  return { origin, from, refresh, concurrency, help }
}
