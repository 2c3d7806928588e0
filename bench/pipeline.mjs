/** Everything after the pull (bundle, generate, write) against openapi-typescript alone on the same document. */
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { interleave, report, timeProcess } from './measure.mjs'

const root = join(import.meta.dirname, '..')
const codegen = join(root, 'packages/codegen')
const require = createRequire(import.meta.url)
const openapiTypescript = join(dirname(require.resolve('openapi-typescript/package.json')), 'bin/cli.js')
const folder = mkdtempSync(join(tmpdir(), 'bench-'))

const medians = await interleave(
  {
    'openapi-typescript alone': () =>
      timeProcess(process.execPath, [
        openapiTypescript,
        join(root, 'packages/schema/openapi.json'),
        '-o',
        join(folder, 'out.ts'),
      ]),
    'spec:generate': () =>
      timeProcess(process.execPath, ['--import', 'tsx', 'src/generate/command.ts'], { cwd: codegen }),
  },
  7,
)
rmSync(folder, { recursive: true })
report('pipeline after the pull, 348 operations', medians, 2)
