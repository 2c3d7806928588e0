import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'

const root = new URL('..', import.meta.url)
const { packageManager } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))

const timeOf = (name) => statSync(new URL(name, root), { throwIfNoEntry: false })?.mtimeMs ?? 0

/**
 * Runs a shell command with the pinned pnpm on the PATH, on a machine that has npm only. Resolves to the exit code.
 * npm keeps what it fetched, so only the first run needs the registry.
 */
export const withPnpm = (command, { quiet = false } = {}) => {
  const { status } = spawnSync(
    'npm',
    ['exec', '--yes', '--loglevel=error', `--package=${packageManager}`, '-c', command],
    {
      cwd: root,
      stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit'],
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' },
    },
  )
  return status ?? 1
}

/** Installs what the lockfile names, unless that was done since the lockfile changed. */
export const install = () => {
  if (timeOf('node_modules/.modules.yaml') > timeOf('pnpm-lock.yaml')) return
  console.error('Installing dependencies ...')
  const code = withPnpm('pnpm install --frozen-lockfile --reporter=append-only', { quiet: true })
  if (code !== 0) {
    console.error('The installation failed. Is the npm registry reachable? Try: npm ping')
    process.exit(code)
  }
}
