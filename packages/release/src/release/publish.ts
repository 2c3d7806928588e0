import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Tags } from './git.ts'
import { isSnapshot, versionId } from './manifest.ts'
import { inDependencyOrder } from './order.ts'
import { type Candidate, type Plan, planRelease, type PlanOptions, type Step } from './plan.ts'
import { compareWithRegistry, publish, readListing } from './registry.ts'
import { readManifest } from './tarball.ts'

/** Nothing was published, and each problem says why. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError'
}

/** A release that stopped on its way: what stands on the registry is whole, the rest is not there. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError'
}

/** Looks up every tarball of the folder on the registry and in git. */
export const readCandidates = async (folder: string, tags: Tags): Promise<Candidate[]> => {
  const files = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.tgz')).sort()
  if (files.length === 0)
    throw new RefusedError(`${folder} holds no tarball; make them with: pnpm release --pack ${folder}`)
  const packed = await Promise.all(
    files.map(async (name) => {
      const tarball = resolve(join(folder, name))
      return { tarball, manifest: await readManifest(tarball) }
    }),
  )
  return Promise.all(
    inDependencyOrder(packed).map(async ({ tarball, manifest }) => {
      const [{ versions, latest }, tagged] = await Promise.all([
        readListing(manifest.name),
        tags.has(versionId(manifest)),
      ])
      const published = versions.includes(manifest.version) ? await compareWithRegistry(manifest, tarball) : undefined
      return { manifest, tarball, published, latest, tagged }
    }),
  )
}

/** @throws RefusedError with every problem */
export const planFolder = async (folder: string, tags: Tags, options: PlanOptions): Promise<Plan> => {
  const plan = planRelease(await readCandidates(folder, tags), options)
  if (plan.problems.length > 0) throw new RefusedError(`nothing was published:\n  ${plan.problems.join('\n  ')}`)
  return plan
}

/** An answer can be lost on its way; the registry knows best whether the version is there. */
const publishOnce = async ({ manifest, tarball }: Candidate, tag: string, provenance: boolean): Promise<void> => {
  try {
    await publish(tarball, tag, provenance)
  } catch (error) {
    const found = await compareWithRegistry(manifest, tarball).catch(() => undefined)
    if (found !== 'none') throw error
  }
}

const idsOf = (steps: readonly Step[]) => steps.map(({ candidate }) => versionId(candidate.manifest)).join(', ')

export interface Apply {
  readonly tags: Tags
  readonly provenance: boolean
  /** Called for each package once its version stands on the registry and in git. */
  readonly onDone: (step: Step) => void
}

/**
 * Carries the plan out, one package after the other, and tags each. It stops at the first failure, so that nothing is
 * published before what it depends on; the same command goes on from there.
 * @throws StoppedError
 */
export const applyPlan = async ({ steps }: Plan, { tags, provenance, onDone }: Apply): Promise<void> => {
  for (const [index, step] of steps.entries()) {
    const { candidate } = step
    try {
      if (step.kind === 'publish') await publishOnce(candidate, step.tag, provenance)
      if (!candidate.tagged && !isSnapshot(candidate.manifest)) await tags.add(versionId(candidate.manifest))
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error)
      throw new StoppedError(
        `${versionId(candidate.manifest)}: ${said}\n` +
          `Not released: ${idsOf(steps.slice(index))}. Run the same command again to go on from there.`,
      )
    }
    onDone(step)
  }
}
