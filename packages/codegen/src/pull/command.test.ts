import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Reply, startOrigin, type TestOrigin } from '../http/test-origin.ts'
import { publishedAt } from '../snapshot/test-document.ts'

const packageFolder = fileURLToPath(new URL('../..', import.meta.url))
let folder: string
let origin: TestOrigin
let reply: Reply

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'command-'))
  reply = { body: JSON.stringify(publishedAt('/api/a/b/v1')) }
  origin = await startOrigin(() => reply)
})
afterEach(async () => {
  await origin.close()
  rmSync(folder, { recursive: true, force: true })
})

const start = (...argv: string[]) => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/pull/command.ts', ...argv], {
    cwd: packageFolder,
    env: { ...process.env, INIT_CWD: folder },
  })
  const out = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk: Buffer) => (out.stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (out.stderr += chunk.toString()))
  const ended = once(child, 'close').then(([code]: unknown[]) => ({ code, ...out }))
  return { child, ended }
}

it('pulls into the folder given from where pnpm was called', async () => {
  const { code, stdout } = await start('--origin', origin.url, '--out', 'openapi').ended
  expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('1 added') as unknown })
  expect(readdirSync(join(folder, 'openapi')).sort()).toEqual(['snapshot.json', 'snapshot.lock.json'])
})

it('exits with 1 when the pull fails, and with 2 when it is called wrongly', async () => {
  reply = { status: 404 }
  const [failed, wrong] = await Promise.all([
    start('--origin', origin.url, '--out', '.').ended,
    start('--from', 'nowhere', '--out', '.').ended,
  ])
  expect(failed).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('HTTP 404') as unknown })
  expect(wrong).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('is not a source') as unknown })
  expect(readdirSync(folder)).toEqual([])
})

it('ends at Ctrl-C with 130 and leaves nothing behind', async () => {
  reply = { hang: true }
  const { child, ended } = start('--origin', origin.url, '--out', '.')
  await expect.poll(() => origin.asked.length, { timeout: 20_000 }).toBe(1)
  child.kill('SIGINT')
  expect(await ended).toMatchObject({ code: 130, stdout: '' })
  expect(readdirSync(folder)).toEqual([])
})
