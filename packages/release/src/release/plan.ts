import { type Manifest, versionId } from './manifest.ts'
import type { Difference } from './tarball.ts'

/** A packed package beside what the registry and git know of its version. Packages stand in dependency order. */
export interface Candidate {
  readonly manifest: Manifest
  readonly tarball: string
  /** How the version on the registry differs from the tarball; undefined if the version is not on the registry. */
  readonly published: Difference | undefined
  /** Whether git has the version's tag: the release of it was finished. */
  readonly tagged: boolean
  /** The version that the dist-tag `latest` names; undefined for a package nobody published yet. */
  readonly latest: string | undefined
}

export type Step =
  | { readonly kind: 'publish'; readonly candidate: Candidate; readonly tag: string }
  | { readonly kind: 'present'; readonly candidate: Candidate; readonly note: string | undefined }

export interface Plan {
  readonly steps: readonly Step[]
  /** Why nothing may be published; empty if all is well. */
  readonly problems: readonly string[]
}

export interface PlanOptions {
  /** The dist-tag asked for; without it `latest`. */
  readonly tag: string | undefined
  /** Name of the snapshot that all of this must be. */
  readonly snapshot?: string | undefined
  /** `https://github.com/OWNER/REPO` when npm is to attest where the tarballs were built. */
  readonly provenance: string | undefined
}

type Rule = (candidate: Candidate, all: readonly Candidate[], options: PlanOptions) => string[]

const isPrerelease = (version: string) => version.includes('-')

/** Compares versions without prerelease part, number by number. */
const isOlder = (version: string, than: string): boolean => {
  const [a, b] = [version, than].map((text) => text.split('.').map(Number))
  const index = a?.findIndex((number, at) => number !== b?.[at]) ?? -1
  return index >= 0 && (a?.[index] ?? 0) < (b?.[index] ?? 0)
}

const isNew = ({ published }: Candidate) => published === undefined

const unversioned: Rule = ({ manifest }) =>
  manifest.version === '0.0.0' ? [`${manifest.name} has no version yet; run: pnpm version-packages`] : []

const sameVersionOtherContent: Rule = ({ manifest, published, tagged }) =>
  published === 'code' && !tagged
    ? [
        `${versionId(manifest)} stands on the registry with other content, and git has no tag for it. ` +
          `Was it published from another commit? A version cannot be replaced: add a changeset and release the next one.`,
      ]
    : []

const builtAgainstUnpublished: Rule = (candidate, all) =>
  isNew(candidate)
    ? all
        .filter(
          ({ manifest, published }) => published === 'code' && manifest.name in (candidate.manifest.dependencies ?? {}),
        )
        .map(
          ({ manifest }) =>
            `${versionId(candidate.manifest)} was built against a ${manifest.name} that differs from the published ` +
            `${manifest.version}; add a changeset for ${manifest.name}`,
        )
    : []

const tagOfPrerelease: Rule = (candidate, _, { tag }) =>
  isNew(candidate) && isPrerelease(candidate.manifest.version) && (tag === undefined || tag === 'latest')
    ? [`${versionId(candidate.manifest)} is a prerelease and must not become "latest"; name a dist-tag: --tag next`]
    : []

const tagOfOlder: Rule = ({ manifest, published, latest }, _, { tag }) =>
  published === undefined &&
  (tag === undefined || tag === 'latest') &&
  latest !== undefined &&
  !isPrerelease(manifest.version) &&
  !isPrerelease(latest) &&
  isOlder(manifest.version, latest)
    ? [
        `${versionId(manifest)} is older than ${latest}, which is "latest"; ` +
          `name a dist-tag of its own: --tag release-${manifest.version.split('.').slice(0, 2).join('.')}`,
      ]
    : []

/** Tarballs of a pull request come from code that nobody has reviewed: they must not take a version of a release. */
const onlySnapshots: Rule = (candidate, _, { snapshot }) =>
  snapshot !== undefined && isNew(candidate) && !candidate.manifest.version.startsWith(`0.0.0-${snapshot}-`)
    ? [
        `${versionId(candidate.manifest)} is no version of the snapshot ${snapshot}; pack with: pnpm release --snapshot ${snapshot} --pack DIR`,
      ]
    : []

const repositoryOf = ({ repository }: Manifest): string =>
  (typeof repository === 'string' ? repository : (repository?.url ?? '')).replace(/^git\+|\.git$/g, '')

const provenanceNeedsRepository: Rule = (candidate, _, { provenance }) =>
  isNew(candidate) &&
  provenance !== undefined &&
  repositoryOf(candidate.manifest).toLowerCase() !== provenance.toLowerCase()
    ? [
        `${candidate.manifest.name}: npm refuses provenance unless "repository.url" in package.json is git+${provenance}.git; ` +
          `it is "${repositoryOf(candidate.manifest)}"`,
      ]
    : []

const RULES: readonly Rule[] = [
  unversioned,
  sameVersionOtherContent,
  builtAgainstUnpublished,
  tagOfPrerelease,
  tagOfOlder,
  onlySnapshots,
  provenanceNeedsRepository,
]

const noteOf = ({ manifest, published }: Candidate): string | undefined =>
  published === 'code'
    ? `changed since; a changeset for ${manifest.name} would release that`
    : published === 'documentation'
      ? 'its documentation changed since'
      : undefined

/** What a release has to do, or every reason why it must not. Without effects. */
export const planRelease = (candidates: readonly Candidate[], options: PlanOptions): Plan => ({
  steps: candidates.map((candidate) =>
    isNew(candidate)
      ? { kind: 'publish', candidate, tag: options.tag ?? 'latest' }
      : { kind: 'present', candidate, note: noteOf(candidate) },
  ),
  problems: candidates.flatMap((candidate) => RULES.flatMap((rule) => rule(candidate, candidates, options))),
})
