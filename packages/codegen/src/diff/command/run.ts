import type { ProcessWorld } from '../../process/process-world.ts'
import { UsageError, PullError } from '../../pull/errors.ts'
import { diffDocuments } from '../diff-documents.ts'
import { bundleSides } from './bundle-sides.ts'
import { HELP, parseOptions } from './options.ts'
import { byPlatform } from '../by-platform.ts'
import { BUNDLE, readSide } from './read-side.ts'
import { renderJson, renderLines, renderMarkdown, renderTerminal } from './render.ts'
import { join } from 'node:path'

/** Everything the command has from outside. */
export interface World extends ProcessWorld {
  /** The repository. */
  readonly root: string
  readonly now: () => Date
}

const compare = async (world: World): Promise<number> => {
  const { old, next, format, facts, asPulled, language, help } = parseOptions(world.argv)
  if (help) {
    world.stdout.write(HELP)
    return 0
  }
  const sides = await Promise.all([
    readSide(old ?? 'git:HEAD', world),
    readSide(next ?? join(world.root, BUNDLE), world),
  ])
  const pulledOn = asPulled ? world.now().toISOString().slice(0, 10) : undefined
  const pair = await bundleSides(...sides, { root: world.root, pulledOn })
  for (const note of pair.notes) world.stderr.write(`${note}\n`)
  const changes = diffDocuments(pair.old, pair.next)
  const isTerminal = world.stdout.isTTY === true
  const groups = byPlatform(changes, [pair.old, pair.next], language)
  const isColoured = isTerminal && (world.env['NO_COLOR'] ?? '') === ''
  world.stdout.write(
    format === 'json'
      ? renderJson(changes, language, facts)
      : format === 'markdown'
        ? renderMarkdown(groups, language)
        : isTerminal
          ? renderTerminal(groups, language, isColoured)
          : renderLines(changes, language),
  )
  return changes.length > 0 ? 1 : 0
}

/** Runs the command and returns its exit code, which is that of `diff`. */
export const run = async (world: World): Promise<number> => {
  try {
    return await compare(world)
  } catch (error) {
    if (error instanceof UsageError) world.stderr.write(`${error.message}\nsee: pnpm spec:diff --help\n`)
    else if (error instanceof PullError) world.stderr.write(`${error.message}\n`)
    else world.stderr.write(`${error instanceof Error ? error.message : 'failed'}\n`)
    return 2
  }
}
