import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { startChargingServer } from './charging-server.ts'
import { ended, justone, startJustone } from './justone.ts'

/** `JUSTONE_KILLS=50` for a long run, `JUSTONE_SEED` for other moments. */
const KILLS = Number(process.env['JUSTONE_KILLS'] ?? 6)
const SEED = Number(process.env['JUSTONE_SEED'] ?? 1)
const ROWS = KILLS * 150

/** The usual linear congruential generator of the C library; it only has to spread, and to come again. */
const randomFrom = (seed: number) => {
  let state = seed
  return () => (state = (state * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31
}

test(`killed ${KILLS} times at random moments, no row is paid twice and no answer is lost`, async () => {
  const random = randomFrom(SEED)
  const server = await startChargingServer(() => 2 + random() * 20)
  const folder = await mkdtemp(join(tmpdir(), 'justone-kills-'))
  const [input, out] = [join(folder, 'in.csv'), join(folder, 'out.ndjson')]
  const rows = Array.from({ length: ROWS }, (_, at) => `7${String(at).padStart(18, '0')}`)
  await writeFile(input, `kolId\n${rows.join('\n')}\n`)
  const args = ['batch', 'douyin-xingtu/get-kol-spread-info/v1', '--input', input, '--out', out]
  const all = [...args, '--base-url', server.url, '--concurrency', '16']
  const env = { JUSTONEAPI_TOKEN: 'Zq7canary0TOKEN9' }

  let killed = 0
  for (let kill = 0; kill < KILLS; kill++) {
    const child = startJustone(all, env)
    const end = ended(child)
    const before = server.total()
    // One in five before it sends anything; the others a while after the first request came in.
    if (random() < 0.2) await sleep(random() * 300)
    else {
      while (server.total() === before && child.exitCode === null) await sleep(2)
      await sleep(random() * 250)
    }
    killed += child.kill('SIGKILL') ? 1 : 0
    await end
  }
  await sleep(50) // what was on its way to the server
  const last = await justone([...all, '--ordered'], env)
  const summary = JSON.parse(last.stdout) as { rows: number; done: number; unknown: number; failed: number }
  const lines = (await readFile(out, 'utf8'))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { row: number; args: { kolId: string }; data: { row: string } })
  await Promise.all([server.close(), rm(folder, { recursive: true })])
  const { done, unknown } = summary
  process.stderr.write(`${killed} kills, seed ${SEED}: ${ROWS} rows, ${done} done, ${unknown} unknown, ${server.total()} charged\n`) // prettier-ignore

  expect(summary, last.stderr).toMatchObject({ rows: ROWS, failed: 0 })
  expect(done + unknown).toBe(ROWS)
  expect([...server.charges].filter(([, times]) => times > 1)).toEqual([])
  expect(server.total()).toBeGreaterThanOrEqual(done)
  expect(server.total()).toBeLessThanOrEqual(done + unknown)
  expect(lines).toHaveLength(done)
  for (const { row, args: given, data } of lines)
    expect([given.kolId, data.row]).toEqual([rows[row - 1], rows[row - 1]])
  expect(lines.map(({ row }) => row)).toEqual(lines.map(({ row }) => row).sort((a, b) => a - b))
}, 600_000)
