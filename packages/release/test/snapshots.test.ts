import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { breakingOperations, createConsumer } from './consumer.ts'
import { startRegistry } from './registry.ts'
import { copyRepository } from './repository.ts'

/**
 * A folder of documents as published, named by their order (13.json, 14.json ...); by hand only:
 *
 *   JUSTONEAPI_SNAPSHOTS=DIR [JUSTONEAPI_SNAPSHOTS_ONLY=13,14,38] [JUSTONEAPI_CHANGELOG=FILE] pnpm exec vitest run test/snapshots
 */
const {
  JUSTONEAPI_SNAPSHOTS: folder,
  JUSTONEAPI_SNAPSHOTS_ONLY: only,
  JUSTONEAPI_CHANGELOG: changelogFile,
} = process.env

interface Published {
  readonly paths: Readonly<Record<string, object>>
}
const read = async (name: string) => JSON.parse(await readFile(join(folder ?? '', name), 'utf8')) as Published

/** Paths that kept none of their methods: by name and by path such a call compiles on, only the changelog can tell. */
const otherMethod = (before: Published, after: Published): string[] =>
  Object.entries(after.paths).flatMap(([path, methods]) => {
    const was = Object.keys(before.paths[path] ?? methods)
    return was.some((method) => method in methods) ? [] : [path]
  })

test.skipIf(folder === undefined)(
  'real documents, released one after the other: the compiler tells a consumer exactly what the changelogs do',
  { timeout: 3_600_000 },
  async () => {
    const names = (await readdir(folder ?? '')).filter((name) => name.endsWith('.json')).sort()
    const wanted = only?.split(',') ?? names.map((name) => name.replace('.json', ''))
    const [first = '', ...rest] = names.filter((name) => wanted.includes(name.replace('.json', '')))
    const registry = await startRegistry()
    const repository = await copyRepository(registry.env)
    const consumer = await createConsumer(registry.env)
    const must = async (command: string, ...args: string[]) => {
      const { code, stdout, stderr } = await repository.run(command, ...args)
      expect(code, `${command} ${args.join(' ')}\n${stdout}\n${stderr}`).toBe(0)
      return stdout
    }
    const sync = (name: string, ...more: string[]) =>
      must('pnpm', '--silent', 'spec:sync', '--from', `file:${join(folder ?? '', name)}`, '--no-examples', ...more)
    const releaseNow = async () => {
      await must('pnpm', 'version-packages')
      await repository.commit('Version packages')
      return must('pnpm', '--silent', 'release')
    }
    const report: unknown[] = []
    try {
      await sync(first, '--drop-unlisted', '--force')
      await must('sh', '-c', 'rm -f .changeset/spec-*.md')
      await repository.commit(first)
      await releaseNow()
      await consumer.install('@justoneapi/client@latest', '@justoneapi/schema@latest')

      for (const [index, name] of rest.entries()) {
        await consumer.writeProgram()
        expect(await consumer.brokenOperations(), `${first}: before`).toEqual([])
        const before = await consumer.versionOf('@justoneapi/client')
        const synced = await sync(name)
        await repository.commit(name)
        const published = await releaseNow()
        await consumer.install('@justoneapi/client@latest', '@justoneapi/schema@latest')
        const after = await consumer.versionOf('@justoneapi/client')
        const changelog = await consumer.read('node_modules/@justoneapi/client/CHANGELOG.md')
        const compiler = await consumer.brokenOperations()
        const listed = after === before ? [] : breakingOperations(changelog)
        const paths = otherMethod(await read([first, ...rest][index] ?? ''), await read(name))
        const silent = paths.map((path) => consumer.nameOf(path))
        report.push({ name, synced: synced.split('\n')[0], before, after, compiler, listed, silent, published })
        console.error(JSON.stringify(report.at(-1)))
        if (changelogFile !== undefined) await writeFile(changelogFile, changelog)
        expect.soft(listed, name).toEqual([...compiler, ...silent].sort())
      }
    } finally {
      await consumer.remove()
      await repository.remove()
      await registry.close()
    }
  },
)
