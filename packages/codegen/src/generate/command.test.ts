import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'

it('tells a wrong option from generated files that are not up to date', () => {
  const argv = ['--import', 'tsx', 'src/generate/command.ts', '--chekc']
  const cwd = join(import.meta.dirname, '../..')
  const { status, stderr } = spawnSync(process.execPath, argv, { cwd, encoding: 'utf8' })
  expect(stderr).toContain("Unknown option '--chekc'")
  expect(stderr).toContain('see: pnpm spec:generate --help')
  expect(status).toBe(2)
})
