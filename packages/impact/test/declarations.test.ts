import { execFile } from 'node:child_process'
import { readFile, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { COMPILER_OPTIONS, createConsumerProject } from './consumer-project.ts'

const PACKAGE = join(import.meta.dirname, '..')

test.each(['README.md', 'README.zh.md'])('the example of %s compiles, library checks included', async (name) => {
  const readme = await readFile(join(PACKAGE, name), 'utf8')
  const [, example = ''] = /```ts\n([\s\S]*?)```/.exec(readme) ?? []
  expect(example).toContain('findImpact')
  const project = await createConsumerProject(
    { 'src/index.ts': example },
    { ...COMPILER_OPTIONS, skipLibCheck: false, lib: ['ES2022', 'DOM'] },
  )
  try {
    await symlink(PACKAGE, join(project.folder, 'node_modules/@justoneapi/impact'), 'junction')
    const compiler = join(PACKAGE, 'node_modules/typescript/bin/tsc')
    const { stdout } = await promisify(execFile)(process.execPath, [compiler, '-p', project.folder]).catch(
      (error: unknown) => error as { stdout: string }, // the compiler tells what it found on standard output
    )
    expect(stdout).toBe('')
  } finally {
    await project.remove()
  }
})
