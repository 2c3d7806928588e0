/** The demo on a bare machine: install, build, serve. Prints its address; Ctrl-C ends it. `--build` ends before serving. */
import { spawn } from 'node:child_process'
import { install, withPnpm } from './pnpm.mjs'

install()
console.error('Building the demo ...')
const built = withPnpm('turbo run build --filter=@justoneapi/demo... --output-logs=errors-only', { quiet: true })
if (built !== 0) {
  console.error('The build failed. To see why: npx pnpm build')
  process.exit(built)
}
if (process.argv.includes('--build')) process.exit(0)

const server = spawn(process.execPath, ['apps/demo/dist/server/main.js'], { stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
server.on('exit', (code) => process.exit(code ?? 0))
