/** Everything that has to hold, on a bare machine: lint, types, unit and end-to-end tests, packages, generated files. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { install, withPnpm } from './pnpm.mjs'

const RUNS = '.turbo/runs'
const TASKS = ['lint', 'typecheck', 'test', 'check:package']
/** More at once than there are cores: tests wait for servers. Far more only get in each other's way. */
const AT_ONCE = Math.max(4, availableParallelism())
const ROOT_CHECKS = ['pnpm lint:tools', 'pnpm format:check', 'pnpm knip', 'pnpm spec:generate --check']

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'))

/** What failed, as file, test and the start of the reason: the end of a long log is all that some CI systems keep. */
const failedTests = ({ testResults = [] }) =>
  testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed')
    if (failed.length === 0 && status === 'failed') return [`${name}: ${message.slice(0, 500)}`]
    return failed.map(({ fullName, failureMessages }) => {
      const reason = (failureMessages[0] ?? '').split('\n').filter((line) => !line.includes('node_modules'))
      return `${name}: ${fullName}\n${reason.join('\n').slice(0, 1000)}`
    })
  })

/** Counts turbo's tasks one by one, and the tests inside each test task. */
const countTasks = () => {
  const counts = { passed: 0, failed: 0 }
  const failures = []
  const [summary] = readdirSync(RUNS).filter((name) => name.endsWith('.json'))
  for (const { taskId, directory, task, execution, cache } of readJson(`${RUNS}/${summary}`).tasks) {
    if (!TASKS.includes(task)) continue
    const good = cache?.status === 'HIT' || execution?.exitCode === 0
    if (task === 'test') {
      const report = `${directory}/.results/vitest.json`
      const results = existsSync(report) ? readJson(report) : {}
      const { numPassedTests = 0, numFailedTests = 0 } = results
      counts.passed += numPassedTests
      counts.failed += numFailedTests || (good ? 0 : 1)
      failures.push(...failedTests(results))
    } else counts[good ? 'passed' : 'failed'] += 1
    if (!good) failures.push(`task ${taskId}`)
  }
  return { counts, failures }
}

install()
rmSync(RUNS, { recursive: true, force: true })
const logs = process.env.CI ? 'new-only' : 'errors-only'
withPnpm(`turbo run ${TASKS.join(' ')} --continue --summarize --concurrency=${AT_ONCE} --output-logs=${logs}`)
const { counts, failures } = countTasks()
for (const command of ROOT_CHECKS) {
  const good = withPnpm(command) === 0
  counts[good ? 'passed' : 'failed'] += 1
  if (!good) failures.push(command)
}
for (const failure of failures) console.error(`failed: ${failure}`)
console.log(`${counts.passed} passed, ${counts.failed} failed`)
process.exit(counts.failed === 0 && counts.passed > 0 ? 0 : 1)
