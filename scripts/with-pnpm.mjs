/** Installs, then runs the command given with the pinned pnpm on the PATH: `node scripts/with-pnpm.mjs pnpm build`. */
import { install, withPnpm } from './pnpm.mjs'

const quote = (text) => `'${text.replaceAll("'", "'\\''")}'`

install()
process.exit(withPnpm(process.argv.slice(2).map(quote).join(' ')))
