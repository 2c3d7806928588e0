import type { Change, Level } from '../diff/index.ts'

/** A package that is made of the document, and what a change of the document means for those who use it. */
export interface SpecPackage {
  readonly name: string
  readonly folder: string
  /** Its changeset, which belongs to the sync alone. */
  readonly file: string
  /** undefined: who uses this package has nothing of the change. */
  readonly levelOf: (change: Change) => Level | undefined
}

/** What an answer holds, and what may be asked. */
const isCall = ({ kind }: Change) =>
  /^(operation-(added|removed|moved|renamed|method-changed)|(required-)?parameter-(?!(un)?deprecated)|answer-)/.test(
    kind,
  )

/** A range like ^0.3.0 takes patches of the schema by itself: a package needs a release of its own beyond that. */
const isBeyondRange = ({ level }: Change) => level !== 'patch'

/** Where a call goes and how it travels is the program's business; what comes back is printed as it comes. */
const isInside = ({ kind }: Change) =>
  kind.startsWith('answer-') ||
  ['operation-method-changed', 'parameter-moved', 'token-place-changed', 'paging-changed'].includes(kind)

export const SPEC_PACKAGES: readonly SpecPackage[] = [
  { name: '@justoneapi/schema', folder: 'packages/schema', file: 'spec-schema.md', levelOf: ({ level }) => level },
  {
    name: '@justoneapi/client',
    folder: 'packages/client',
    file: 'spec-client.md',
    levelOf: (change) => (isBeyondRange(change) && change.kind !== 'units-changed' ? change.level : undefined),
  },
  {
    // Holds schema, client and mock in its own files, so that nothing reaches its users without a release.
    name: '@justoneapi/cli',
    folder: 'apps/cli',
    file: 'spec-cli.md',
    levelOf: (change) => (change.kind === 'statuses-changed' ? undefined : isInside(change) ? 'patch' : change.level),
  },
  {
    name: '@justoneapi/mock',
    folder: 'packages/mock',
    file: 'spec-mock.md',
    levelOf: (change) => (isBeyondRange(change) && isCall(change) ? change.level : undefined),
  },
]
