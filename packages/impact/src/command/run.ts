import { findImpact, type Impact } from '../find-impact.ts'
import { renderPatch } from '../fix/render-patch.ts'
import { writeFiles } from '../fix/write-files.ts'
import { en } from '../messages/en.ts'
import type { Messages } from '../messages/messages.ts'
import { zh } from '../messages/zh.ts'
import { ImpactError } from '../problem.ts'
import { renderJson } from '../render/json.ts'
import { renderSarif } from '../render/sarif.ts'
import { renderText } from '../render/text.ts'
import type { Touch } from '../report.ts'
import { VERSION } from '../version.ts'
import { type CommandOptions, type FailOn, findLanguage, readOptions } from './options.ts'

/** What the command touches outside of itself. */
export interface Surroundings {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdout: { write(text: string): void; readonly isTTY: boolean }
  readonly stderr: { write(text: string): void }
}

const FOUND = 1
const TROUBLE = 2

const isFailing = (failOn: readonly FailOn[], touches: readonly Touch[], { deprecated }: Impact): boolean =>
  touches.some(({ change: { level } }) => level === 'major') ||
  (failOn.includes('minor') && touches.some(({ change: { level } }) => level === 'minor')) ||
  (failOn.includes('deprecated') && deprecated.length > 0)

const fix = async (impact: Impact, { isDryRun }: CommandOptions, messages: Messages, around: Surroundings) => {
  const { fixes, touches, root } = impact
  if (isDryRun) {
    around.stdout.write(renderPatch(fixes, root))
    if (fixes.length === 0) around.stderr.write(`${messages.nothingToFix}\n`)
    return touches
  }
  await writeFiles(fixes)
  const fixed = touches.filter(({ isFixable }) => isFixable)
  around.stderr.write(`${fixes.length > 0 ? messages.fixed(fixed.length, fixes.length) : messages.nothingToFix}\n`)
  return touches.filter(({ isFixable }) => !isFixable)
}

const perform = async (options: CommandOptions, messages: Messages, around: Surroundings): Promise<number> => {
  const impact = await findImpact({
    cwd: around.cwd,
    projects: options.projects,
    from: options.from,
    to: options.to,
    language: messages === zh ? 'zh' : 'en',
  })
  const touches = options.isFix ? await fix(impact, options, messages, around) : impact.touches
  const left: Impact = { ...impact, touches }
  if (options.output === 'json') around.stdout.write(renderJson(left))
  else if (options.output === 'sarif') around.stdout.write(renderSarif(left, messages))
  else if (!options.isDryRun) {
    const isColored = around.stdout.isTTY && !around.env['NO_COLOR']
    around.stdout.write(renderText(left, messages, isColored))
  }
  return isFailing(options.failOn, touches, impact) ? FOUND : 0
}

/** Runs `justone-impact` and gives the exit code. */
export const run = async (args: readonly string[], around: Surroundings): Promise<number> => {
  const messages = findLanguage(args, around.env) === 'zh' ? zh : en
  const tell = (text: string) => {
    around.stderr.write(`justone-impact: ${text}\n`)
  }
  const read = readOptions(args, messages)
  if (args.includes('--help') || args.includes('-h')) {
    around.stdout.write(messages.usage)
    return 0
  }
  if (args.includes('--version') || args.includes('-V')) {
    around.stdout.write(`${VERSION}\n`)
    return 0
  }
  if ('problems' in read) {
    read.problems.forEach(tell)
    around.stderr.write(`${messages.seeHelp}\n`)
    return TROUBLE
  }
  try {
    return await perform(read.options, messages, around)
  } catch (error) {
    if (error instanceof ImpactError) tell(messages.problem(error.problem))
    else tell(messages.unexpected(error instanceof Error ? (error.stack ?? error.message) : String(error)))
    return TROUBLE
  }
}
