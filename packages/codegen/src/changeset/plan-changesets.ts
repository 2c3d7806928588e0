import { type BundledDocument, type Change, summarize } from '../diff/index.ts'
import { SPEC_PACKAGES } from './packages.ts'
import { type Bump, renderChangeset } from './render-changeset.ts'

export interface ChangesetInput {
  readonly changes: readonly Change[]
  /** Both documents, for the titles of platforms. */
  readonly documents: readonly BundledDocument[]
  /** The present version of each package of the workspace, by name; a package that is not there gets no changeset. */
  readonly versions: ReadonlyMap<string, string>
}

export interface PlannedChangeset {
  readonly name: string
  readonly file: string
  /** undefined: there is nothing to tell, and a changeset of an earlier sync goes. */
  readonly text: string | undefined
  readonly bump: Bump | undefined
}

/** Before 1.0.0 a breaking change is a minor: ranges like ^0.3.0 do not take it. */
const bumpOf = (level: Bump, version: string): Bump => (level === 'major' && version.startsWith('0.') ? 'minor' : level)

/** One changeset for each package that the changes reach. Pure: the same changes give the same text. */
export const planChangesets = ({ changes, documents, versions }: ChangesetInput): PlannedChangeset[] =>
  SPEC_PACKAGES.flatMap(({ name, file, levelOf }): PlannedChangeset[] => {
    const version = versions.get(name)
    if (version === undefined) return []
    const reached = changes.flatMap((change): Change[] => {
      const level = levelOf(change)
      return level === undefined ? [] : [{ ...change, level }]
    })
    const { level } = summarize(reached)
    if (level === 'none') return [{ name, file, text: undefined, bump: undefined }]
    const bump = bumpOf(level, version)
    return [{ name, file, text: renderChangeset(name, bump, reached, documents), bump }]
  })
