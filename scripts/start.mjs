/** The main job on a bare machine: install, build, and make the seed call on the embedded mock. */
import { spawnSync } from 'node:child_process'
import { install, withPnpm } from './pnpm.mjs'

const SEED = ['douyin-xingtu/get-kol-spread-info/v1', '--kolId', '7000000000000000000']

install()
const built = withPnpm('turbo run build --filter=@justoneapi/cli... --output-logs=errors-only', { quiet: true })
if (built !== 0) process.exit(built)

const justone = (...args) =>
  spawnSync(process.execPath, ['apps/cli/dist/justone.js', ...args], { stdio: 'inherit' }).status ?? 1

const call = ['call', ...SEED, '--mock', '--output', 'table']
console.error(`\n$ justone ${call.join(' ')}\n`)
const code = justone(...call)
if (code === 0) {
  console.error(`
That was the mock: no token, no network, nothing paid. Next:

  node apps/cli/dist/justone.js operations 达人             find an operation, in English or Chinese
  node apps/cli/dist/justone.js describe get-kol-spread-info  see its parameters
  JUSTONEAPI_TOKEN=... node apps/cli/dist/justone.js call ${SEED[0]} --kolId ...   the real call, which is paid
`)
}
process.exit(code)
