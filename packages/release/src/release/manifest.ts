/** What a packed `package.json` tells the release. */
export interface Manifest {
  readonly name: string
  readonly version: string
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly repository?: string | { readonly url?: string }
}

/** `@justoneapi/schema@0.2.0`: how a published version is written, and its git tag. */
export const versionId = ({ name, version }: Manifest): string => `${name}@${version}`

/** Snapshots are there to be tried, not to be kept: git gets no tag for them. */
export const isSnapshot = ({ version }: Manifest): boolean => version.startsWith('0.0.0-')
