import { parseArgs } from 'node:util'
import { UsageError } from './errors.ts'
import { isNetworkKind, KINDS, type Origins, type Source, SOURCES, VENDOR } from './sources.ts'

interface Credentials {
  readonly user: string
  readonly password: string
}

export interface PullOptions {
  readonly source: Source
  readonly origins: Origins
  readonly credentials: Credentials | undefined
  readonly keepProse: boolean
  readonly dropUnlisted: boolean
  readonly force: boolean
  /** Folder of snapshot and lock; undefined for the repository's own. */
  readonly out: string | undefined
  readonly help: boolean
}

const OPTIONS = {
  from: { type: 'string' },
  origin: { type: 'string' },
  'docs-origin': { type: 'string' },
  'api-origin': { type: 'string' },
  'keep-prose': { type: 'boolean' },
  'drop-unlisted': { type: 'boolean' },
  force: { type: 'boolean' },
  out: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

type Name = keyof typeof OPTIONS
const isName = (text: string): text is Name => Object.hasOwn(OPTIONS, text)
const known = Object.keys(OPTIONS)
  .map((name) => `--${name}`)
  .join(', ')

interface Given {
  readonly texts: Partial<Record<Name, string>>
  readonly flags: ReadonlySet<Name>
}

/** Reads argv by the table above; every deviation is a problem, none is passed over. */
const readArguments = (argv: readonly string[], problems: string[]): Given => {
  // pnpm hands its own separator on: `pnpm spec:pull -- --from full`.
  const args = argv[0] === '--' ? argv.slice(1) : [...argv]
  const { tokens } = parseArgs({ args, options: OPTIONS, strict: false, allowPositionals: true, tokens: true })
  const texts: Partial<Record<Name, string>> = {}
  const flags = new Set<Name>()
  // What follows an unknown option is likely its value, and may be a secret: it is not repeated.
  let isAfterUnknown = false
  for (const token of tokens) {
    if (token.kind === 'positional' && !isAfterUnknown)
      problems.push(`unexpected argument "${token.value}"; known are ${known}`)
    isAfterUnknown = token.kind === 'option' && !isName(token.name)
    if (token.kind !== 'option') continue
    const { name, rawName, value } = token
    if (!isName(name)) problems.push(`unknown option ${rawName}; known are ${known}`)
    else if (name in texts || flags.has(name)) problems.push(`${rawName} is given twice`)
    else if (OPTIONS[name].type === 'boolean') {
      flags.add(name)
      if (value !== undefined) problems.push(`${rawName} takes no value`)
    } else if (value === undefined || value === '' || value.startsWith('--')) problems.push(`${rawName} needs a value`)
    else texts[name] = value
  }
  return { texts, flags }
}

const readSource = (text: string, problems: string[]): Source => {
  if (isNetworkKind(text)) return { kind: text }
  if (text.startsWith('file:') && text.length > 'file:'.length)
    return { kind: 'file', path: text.slice('file:'.length) }
  problems.push(`--from: "${text}" is not a source; allowed are ${KINDS.join(', ')}`)
  return { kind: 'public' }
}

/** An origin is scheme, host and port. What it must not hold is not repeated: it may be a password. */
const readOrigin = (name: Name, text: string, problems: string[]): string => {
  let url: URL | undefined
  try {
    url = new URL(text)
  } catch {
    problems.push(`--${name}: not an address; allowed is http(s)://HOST[:PORT]`)
    return ''
  }
  if (url.username !== '' || url.password !== '')
    problems.push(`--${name}: must not hold user or password; set JUSTONEAPI_DOCS_USER and JUSTONEAPI_DOCS_PASSWORD`)
  else if (!/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search !== '' || url.hash !== '')
    problems.push(`--${name}: "${text}" is more or less than an origin; allowed is http(s)://HOST[:PORT]`)
  return url.origin
}

const readCredentials = (source: Source, env: NodeJS.ProcessEnv, problems: string[]): Credentials | undefined => {
  if (source.kind === 'file' || !SOURCES[source.kind].needsPassword) return undefined
  const { JUSTONEAPI_DOCS_USER: user = '', JUSTONEAPI_DOCS_PASSWORD: password = '' } = env
  const missing = [
    ...(user === '' ? ['JUSTONEAPI_DOCS_USER'] : []),
    ...(password === '' ? ['JUSTONEAPI_DOCS_PASSWORD'] : []),
  ]
  if (missing.length > 0) {
    const is = missing.length > 1 ? 'are' : 'is'
    problems.push(`--from ${source.kind} needs HTTP Basic credentials: ${missing.join(' and ')} ${is} not set`)
  }
  if (user.includes(':')) problems.push('JUSTONEAPI_DOCS_USER must not hold a colon: HTTP Basic cannot carry it')
  return { user, password }
}

/**
 * Arguments and environment as options.
 * @throws UsageError with every problem found
 */
export const parseOptions = (argv: readonly string[], env: NodeJS.ProcessEnv): PullOptions => {
  const problems: string[] = []
  const { texts, flags } = readArguments(argv, problems)
  const help = flags.has('help')
  const source = readSource(texts.from ?? 'public', problems)
  const originOf = (host: keyof Origins): string => {
    const name = texts[`${host}-origin`] === undefined ? 'origin' : (`${host}-origin` as const)
    const text = texts[name]
    return text === undefined ? VENDOR[host] : readOrigin(name, text, problems)
  }
  const origins = { docs: originOf('docs'), api: originOf('api') }
  const credentials = help ? undefined : readCredentials(source, env, problems)
  if (problems.length > 0) throw new UsageError([...new Set(problems)])
  return {
    source,
    origins,
    credentials,
    keepProse: flags.has('keep-prose'),
    dropUnlisted: flags.has('drop-unlisted'),
    force: flags.has('force'),
    out: texts.out,
    help,
  }
}
