/**
 * Memory and rows a second of `justone batch` over a million rows (or as many as are named) against `justone mock`, both
 * processes of their own. Linux: memory is read from /proc.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const ROWS = Number(process.argv[2] ?? 1_000_000)
const SAMPLES = 20
const JUSTONE = join(import.meta.dirname, '../apps/cli/dist/justone.js')

const writeInput = async (path) => {
  const file = createWriteStream(path)
  file.write('kolId\n')
  for (let row = 0; row < ROWS; row += 10_000) {
    const part = Array.from({ length: Math.min(10_000, ROWS - row) }, (_, at) => `${7e15 + row + at}\n`).join('')
    if (!file.write(part)) await once(file, 'drain')
  }
  file.end()
  await once(file, 'close')
}

const startMock = async () => {
  const child = spawn(process.execPath, [JUSTONE, 'mock'], { stdio: ['ignore', 'pipe', 'ignore'] })
  const [line] = await once(child.stdout.setEncoding('utf8'), 'data')
  return { child, url: line.trim().split(' ')[1] }
}

/** Megabytes that a process has in memory. */
const memoryOf = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024

const folder = mkdtempSync(join(tmpdir(), 'justone-bench-'))
const [input, out] = [join(folder, 'in.csv'), join(folder, 'out.ndjson')]
await writeInput(input)
const mock = await startMock()
const args = ['batch', 'douyin-xingtu/get-kol-spread-info/v1', '--input', input, '--out', out, '--base-url', mock.url]
const started = performance.now()
const child = spawn(process.execPath, [JUSTONE, ...args, '--concurrency', '64', '--output', 'json'], {
  env: { JUSTONEAPI_TOKEN: 'a-token-of-the-bench' },
  stdio: ['ignore', 'pipe', 'inherit'],
})
let text = ''
child.stdout.on('data', (part) => (text += part))
const samples = []
const timer = setInterval(() => {
  try {
    samples.push({ seconds: (performance.now() - started) / 1000, megabytes: memoryOf(child.pid) })
  } catch {
    clearInterval(timer) // it has ended
  }
}, 1000)
const [code] = await once(child, 'close')
clearInterval(timer)
const seconds = (performance.now() - started) / 1000
mock.child.kill()
rmSync(folder, { recursive: true })
const summary = JSON.parse(text)
if (code !== 0 || summary.done !== ROWS) throw new Error(`batch ended with ${code}:\n${text}`)
console.log(`${ROWS} rows in ${seconds.toFixed(0)} s: ${(ROWS / seconds).toFixed(0)} rows a second`)
const step = Math.max(1, Math.floor(samples.length / SAMPLES))
for (let at = step - 1; at < samples.length; at += step) {
  const last = samples.slice(at + 1 - step, at + 1)
  const most = Math.max(...last.map(({ megabytes }) => megabytes))
  console.log(`  until ${samples[at].seconds.toFixed(0).padStart(5)} s  ${most.toFixed(0).padStart(5)} MB`)
}
