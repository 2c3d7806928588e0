import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'esbuild'

/** A module Worker in Cloudflare's own runtime. */
export interface RunningWorker {
  readonly url: string
  readonly close: () => Promise<void>
}

const CONFIG = `
using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .worker), (name = "internet", network = (allow = ["local"]))],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")]
);
const worker :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed "worker.js")],
  compatibilityDate = "2025-01-01"
);
`

/** One that still binds signals to the invocation that made them; newer ones are less strict. */
const WORKERD = 'workerd@1.20260504.1'

/** Bundles a Worker in a consumer's folder, as its tools do, and serves it with `workerd`. */
export const startWorker = async (folder: string, source: string): Promise<RunningWorker> => {
  const outfile = join(folder, 'worker.js')
  await build({ stdin: { contents: source, resolveDir: folder }, bundle: true, format: 'esm', outfile })
  await writeFile(join(folder, 'worker.capnp'), CONFIG)
  const serve = ['workerd', 'serve', '--control-fd=1', 'worker.capnp']
  const child = spawn('npm', ['exec', '--yes', `--package=${WORKERD}`, '--', ...serve], {
    cwd: folder,
    detached: true, // a group of its own, because npm starts a shell that starts the server
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string]
  const { port } = JSON.parse(line) as { port: number }
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      const ended = once(child, 'exit')
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
      await ended
    },
  }
}
