import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Manifest, versionId } from './manifest.ts'
import { npm, NpmError } from './npm.ts'
import { compareTarballs, type Difference } from './tarball.ts'

/** What the registry has of a package. */
export interface Listing {
  readonly versions: readonly string[]
  readonly latest: string | undefined
}

/** Asks the registry and not npm's cache; nobody's package yet is an empty listing. */
export const readListing = async (name: string): Promise<Listing> => {
  try {
    const answer = JSON.parse(await npm('view', name, 'versions', 'dist-tags.latest', '--json', '--prefer-online')) as {
      versions: string | string[]
      'dist-tags.latest'?: string
    }
    return { versions: [answer.versions].flat(), latest: answer['dist-tags.latest'] }
  } catch (error) {
    if (error instanceof NpmError && error.code === 'E404') return { versions: [], latest: undefined }
    throw error
  }
}

/** How the version on the registry differs from the tarball. */
export const compareWithRegistry = async (manifest: Manifest, tarball: string): Promise<Difference> => {
  const folder = await mkdtemp(join(tmpdir(), 'published-'))
  try {
    await npm('pack', versionId(manifest), '--pack-destination', folder, '--prefer-online')
    const [file] = await readdir(folder)
    if (file === undefined) throw new Error(`npm pack ${versionId(manifest)} brought no tarball`)
    return await compareTarballs(tarball, join(folder, file))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** @throws NpmError */
export const publish = async (tarball: string, tag: string, provenance: boolean): Promise<void> => {
  await npm(
    'publish',
    tarball,
    '--access=public',
    `--tag=${tag}`,
    '--ignore-scripts',
    ...(provenance ? ['--provenance'] : []),
  )
}
