import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { tagsOf } from './git.ts'
import { versionId } from './manifest.ts'
import { requireNpm } from './npm.ts'
import { HELP, parseOptions, type ReleaseOptions, UsageError } from './options.ts'
import { buildAll, packAll } from './pack.ts'
import { readProvenance } from './provenance.ts'
import { applyPlan, planFolder } from './publish.ts'
import { versionSnapshot } from './snapshot.ts'
import type { Step } from './plan.ts'

export interface ReleaseContext {
  readonly argv: readonly string[]
  readonly env: NodeJS.ProcessEnv
  /** Folder that relative paths of the command line start from. */
  readonly cwd: string
  /** Folder of the repository. */
  readonly root: string
  readonly stdout: { write: (text: string) => unknown }
  readonly stderr: { write: (text: string) => unknown }
}

const publishFolder = async (
  folder: string,
  options: ReleaseOptions,
  { env, root, stdout, stderr }: ReleaseContext,
) => {
  await requireNpm()
  const tags = tagsOf(root)
  const provenance = readProvenance(env)
  const plan = await planFolder(folder, tags, { tag: options.tag, snapshot: options.snapshot, provenance })
  const print = (step: Step) => {
    const what = step.kind === 'present' ? 'present' : options.dryRun ? 'would publish' : 'published'
    stdout.write(`${what}\t${versionId(step.candidate.manifest)}\t${step.kind === 'publish' ? step.tag : ''}\n`)
    if (step.kind === 'present' && step.note !== undefined)
      stderr.write(`${versionId(step.candidate.manifest)}: ${step.note}\n`)
  }
  if (options.dryRun) plan.steps.forEach(print)
  else await applyPlan(plan, { tags, provenance: provenance !== undefined, onDone: print })
}

const release = async (options: ReleaseOptions, context: ReleaseContext): Promise<void> => {
  const { cwd, root, stderr } = context
  if (options.tarballs !== undefined) {
    await publishFolder(resolve(cwd, options.tarballs), options, context)
    return
  }
  if (options.snapshot !== undefined) await versionSnapshot(root, options.snapshot)
  stderr.write('Building ...\n')
  await buildAll(root)
  if (options.pack !== undefined) {
    await packAll(root, resolve(cwd, options.pack))
    return
  }
  const folder = await mkdtemp(join(tmpdir(), 'release-'))
  try {
    await packAll(root, folder)
    await publishFolder(folder, options, context)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The command `pnpm release`; resolves to the exit code. */
export const run = async (context: ReleaseContext): Promise<number> => {
  try {
    const options = parseOptions(context.argv)
    if (options.help) context.stdout.write(HELP)
    else await release(options, context)
    return 0
  } catch (error) {
    context.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return error instanceof UsageError ? 2 : 1
  }
}
