export type Bump = 'major' | 'minor' | 'patch' | 'none'

/** A package as changesets plans to release it. */
export interface PlannedRelease {
  readonly name: string
  readonly type: Bump
}

/** A release that changesets does not see the need for. */
export interface Follower {
  readonly name: string
  readonly type: Bump
  readonly summary: string
}

const CLI = '@justoneapi/cli'
const CLIENT = '@justoneapi/client'
const SCHEMA = '@justoneapi/schema'
const BUNDLED_BY_CLI = [CLIENT, '@justoneapi/mock', SCHEMA]

const RANK: Record<Bump, number> = { none: 0, patch: 1, minor: 2, major: 3 }

/**
 * What has to be released besides, because it carries another package in a way that its ranges do not tell:
 * the client's types are the schema's, so its number must rise as far; the terminal program bundles the other packages.
 */
export const followersOf = (planned: readonly PlannedRelease[]): Follower[] => {
  const bumpOf = (name: string): Bump => planned.find((each) => each.name === name)?.type ?? 'none'
  const schema = bumpOf(SCHEMA)
  const client: Follower[] =
    RANK[bumpOf(CLIENT)] < RANK[schema]
      ? [
          {
            name: CLIENT,
            type: schema,
            summary: `Carries the types of the new ${SCHEMA}: its changelog says what changed.`,
          },
        ]
      : []
  const bundled = BUNDLED_BY_CLI.filter((name) => bumpOf(name) !== 'none' || client.some((each) => each.name === name))
  const cli: Follower[] =
    bundled.length > 0 && bumpOf(CLI) === 'none'
      ? [{ name: CLI, type: 'patch', summary: `Bundles the new ${bundled.join(', ')}.` }]
      : []
  return [...client, ...cli]
}
