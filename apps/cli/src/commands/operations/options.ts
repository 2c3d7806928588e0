import { nearest } from '@justoneapi/guide/nearest'
import { CliError } from '../../frame/cli-error.ts'
import { parseOptions, type OptionSpecs } from '../../frame/parse-options.ts'
import { SHARED_OPTIONS } from '../../frame/shared-options.ts'
import type { Messages } from '../../messages/messages.ts'

/** Options of the command. */
export const FIND_OPTIONS = {
  ...SHARED_OPTIONS,
  platform: { type: 'string', short: 'p' },
  all: { type: 'boolean', short: 'a' },
} as const satisfies OptionSpecs

export interface FindOptions {
  /** Lower case; every one has to be found. */
  readonly words: readonly string[]
  readonly platform: string | undefined
  readonly all: boolean
  readonly output: string | undefined
}

export const readFindOptions = (
  args: readonly string[],
  messages: Messages,
  platforms: readonly string[],
): FindOptions => {
  const { strings, flags, positionals, problems } = parseOptions(args, FIND_OPTIONS, messages)
  const platform = strings['platform']
  const all = [...problems]
  if (platform !== undefined && !platforms.includes(platform)) {
    all.push(messages.find.unknownPlatform(platform, nearest(platform, platforms, 1)[0], platforms.join(', ')))
  }
  if (all.length > 0) {
    throw new CliError('usage', messages.options.refused('operations', all.length), {
      problems: all,
      next: messages.options.next('operations'),
    })
  }
  const words = positionals.flatMap((positional) => positional.toLowerCase().split(/\s+/)).filter(Boolean)
  return { words, platform, all: flags.has('all'), output: strings['output'] }
}
