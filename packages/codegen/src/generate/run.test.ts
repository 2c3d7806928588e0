import { cp, mkdtemp, readdir, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { InterruptedError } from '../process/interrupt-signal.ts'
import { generate } from './run.ts'

const ROOT = join(import.meta.dirname, '../../../..')

test('an interrupted run writes nothing', async () => {
  const root = await mkdtemp(join(tmpdir(), 'generate-'))
  try {
    await symlink(join(ROOT, 'openapi'), join(root, 'openapi'), 'junction')
    for (const page of ['README.md', 'README.zh.md']) await cp(join(ROOT, page), join(root, page))
    const before = await readdir(root)
    const reason = new InterruptedError()
    await expect(generate(root, true, AbortSignal.abort(reason))).rejects.toBe(reason)
    expect(await readdir(root)).toEqual(before)
  } finally {
    await rm(root, { recursive: true, force: true })
  }
}, 60_000)
