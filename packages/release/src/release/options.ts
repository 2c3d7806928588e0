import { parseArgs } from 'node:util'

export interface ReleaseOptions {
  /** Plan and print, publish nothing. */
  readonly dryRun: boolean
  readonly tag: string | undefined
  /** Give every package a snapshot version of this name first; with `tarballs`, take no others. */
  readonly snapshot: string | undefined
  /** Only build and pack, into this folder. */
  readonly pack: string | undefined
  /** Publish what this folder holds, without building. */
  readonly tarballs: string | undefined
  readonly help: boolean
}

/** The command line is wrong; the message says how. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

const OPTIONS = {
  'dry-run': { type: 'boolean', default: false },
  tag: { type: 'string' },
  snapshot: { type: 'string' },
  pack: { type: 'string' },
  tarballs: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

const isTagName = (text: string) => /^[a-z][a-z0-9.-]*$/.test(text)
const isRange = (text: string) => /^v?\d+(\.(\d+|x))*$/.test(text)

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: OPTIONS }).values
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
}

/** @throws UsageError with every problem */
export const parseOptions = (argv: readonly string[]): ReleaseOptions => {
  // pnpm hands its own separator on: `pnpm release -- --dry-run`.
  const { 'dry-run': dryRun, tag, snapshot, pack, tarballs, help } = parse(argv[0] === '--' ? argv.slice(1) : argv)
  const problems = [
    ...(tag !== undefined && !isTagName(tag)
      ? [`--tag: "${tag}" is no dist-tag; use lower-case letters, digits and -`]
      : []),
    ...(snapshot !== undefined && (!isTagName(snapshot) || snapshot === 'latest' || isRange(snapshot))
      ? [`--snapshot: "${snapshot}" is no name for a snapshot; use something like pr-12`]
      : []),
    ...(pack !== undefined && tarballs !== undefined ? ['--pack and --tarballs exclude each other'] : []),
    ...(snapshot !== undefined && tag !== undefined ? ['--snapshot is its own dist-tag; leave --tag out'] : []),
    ...(pack !== undefined && (tag !== undefined || dryRun)
      ? ['--pack publishes nothing; leave --tag and --dry-run out']
      : []),
  ]
  if (problems.length > 0) throw new UsageError(problems.join('\n'))
  return { dryRun, tag: tag ?? snapshot, snapshot, pack, tarballs, help }
}

export const HELP = `Publishes every package whose version is not on the registry, in dependency order, and tags it in git.

  pnpm release                     build, pack, publish
  pnpm release --dry-run           build and pack, say what would be published
  pnpm release --tag NAME          under another dist-tag than "latest"
  pnpm release --pack DIR          build and pack only
  pnpm release --tarballs DIR      publish what was packed before
  pnpm release --snapshot NAME     as 0.0.0-NAME-TIME under the dist-tag NAME; changes package.json files and changelogs;
                                   with --tarballs: publish these, and only as such

Registry and token come from npm's own configuration. A release that failed on its way goes on with the same command.
Standard output: one line a package, "published | present | would publish", name@version, dist-tag, separated by tabs.
Exit code: 0 done, 1 refused or stopped, 2 wrong usage.
`
