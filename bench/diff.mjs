/** What a maintainer waits for: the diff of two documents of 348 operations, and a sync that finds nothing new. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { interleave, report } from './measure.mjs'

const root = join(import.meta.dirname, '..')
const codegen = join(root, 'packages/codegen')
const bundle = join(root, 'packages/schema/openapi.json')
const lock = JSON.parse(readFileSync(join(root, 'openapi/snapshot.lock.json'), 'utf8'))
const folder = mkdtempSync(join(tmpdir(), 'bench-'))
const other = join(folder, 'other.json')

/** Every third operation loses its last parameter, every fifth field of an answer is text. */
const change = (document) => {
  const operations = Object.values(document.paths).flatMap((item) => Object.values(item))
  for (const [index, operation] of operations.entries()) if (index % 3 === 0) operation.parameters?.pop()
  const fields = Object.values(document.components.schemas).flatMap((schema) => Object.values(schema.properties ?? {}))
  for (const [index, field] of fields.entries()) if (index % 5 === 0) field.type = 'string'
  return document
}
writeFileSync(other, JSON.stringify(change(JSON.parse(readFileSync(bundle, 'utf8'))), null, 2))

/** Wall time of a process; not blocking, because the vendor below lives in this process. */
const time = (command, args, { statuses = [0], ...options } = {}) =>
  new Promise((resolve, reject) => {
    const started = performance.now()
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
    let stdout = ''
    let stderr = ''
    child.stdout.on('data', (data) => (stdout += data))
    child.stderr.on('data', (data) => (stderr += data))
    child.on('close', (status) => {
      if (statuses.includes(status)) resolve({ ms: performance.now() - started, stdout })
      else reject(new Error(`${command} ${args.join(' ')} ended with ${status}:\n${stderr}`))
    })
  })
const wall = async (...args) => (await time(...args)).ms
const tsx = ['--import', 'tsx']

/** A vendor with nothing new, so that what is measured is ours. */
const vendor = createServer((request, response) => {
  response.writeHead(request.headers['if-none-match'] === lock.etag ? 304 : 404).end()
})
await new Promise((done) => vendor.listen(0, '127.0.0.1', done))
const origin = `http://127.0.0.1:${vendor.address().port}`

const MEASURE = `
  import { readFileSync } from 'node:fs'
  import { diffDocuments } from './src/diff/index.ts'
  const [old, next] = process.argv.slice(1).map((file) => JSON.parse(readFileSync(file, 'utf8')))
  const started = performance.now()
  diffDocuments(old, next)
  console.log(performance.now() - started)
`
const diff = await interleave(
  {
    'git diff --no-index, line by line': () => wall('git', ['diff', '--no-index', bundle, other], { statuses: [1] }),
    'spec:diff, the process': () =>
      wall(process.execPath, [...tsx, 'src/diff/command/command.ts', bundle, other], { cwd: codegen, statuses: [1] }),
    diffDocuments: async () =>
      Number(
        (await time(process.execPath, [...tsx, '--input-type=module', '-e', MEASURE, bundle, other], { cwd: codegen }))
          .stdout,
      ),
  },
  5,
)
report('diff of two documents, 348 operations', diff)
console.log(`  limit 1000 ms for diffDocuments: ${diff.diffDocuments <= 1000 ? 'holds' : 'MISSED'}`)

const from = lock.source.endsWith('/openapi.json') ? 'public' : 'full'
const sync = await interleave(
  {
    'spec:generate alone': () => wall(process.execPath, [...tsx, 'src/generate/command.ts'], { cwd: codegen }),
    'spec:sync with nothing new': () =>
      wall(process.execPath, [...tsx, 'src/sync/command.ts', '--from', from, '--origin', origin], {
        cwd: codegen,
        env: { ...process.env, JUSTONEAPI_DOCS_USER: 'bench', JUSTONEAPI_DOCS_PASSWORD: 'bench' },
      }),
  },
  5,
)
vendor.close()
rmSync(folder, { recursive: true })
report('sync with nothing new, vendor on loopback', sync, 2.5)
const total = sync['spec:sync with nothing new']
console.log(`  limit 5000 ms: ${total <= 5000 ? 'holds' : 'MISSED'}`)
if (diff.diffDocuments > 1000 || total > 5000) process.exitCode = 1
