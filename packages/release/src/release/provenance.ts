import { readFileSync } from 'node:fs'

interface Event {
  readonly repository?: { readonly private?: boolean }
}

/**
 * The repository that npm shall attest as the source, as `https://github.com/OWNER/REPO`; undefined outside GitHub
 * Actions and in a private repository, from which npm refuses provenance.
 */
export const readProvenance = (env: NodeJS.ProcessEnv): string | undefined => {
  const { GITHUB_ACTIONS, GITHUB_EVENT_PATH, GITHUB_REPOSITORY, GITHUB_SERVER_URL = 'https://github.com' } = env
  if (GITHUB_ACTIONS !== 'true' || GITHUB_EVENT_PATH === undefined || GITHUB_REPOSITORY === undefined) return undefined
  const event = JSON.parse(readFileSync(GITHUB_EVENT_PATH, 'utf8')) as Event
  return event.repository?.private === false ? `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}` : undefined
}
