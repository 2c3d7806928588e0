import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { versionSnapshot } from '../src/release/snapshot.ts'
import { breakingOperations, type Consumer, createConsumer } from './consumer.ts'
import { editYear, type PublishedDocument } from './edits.ts'
import { type Registry, startRegistry } from './registry.ts'
import { copyRepository, type Repository } from './repository.ts'

/** What follows the published document, in the order of dependencies. */
const FOLLOWING = ['@justoneapi/schema', '@justoneapi/client', '@justoneapi/mock', '@justoneapi/cli']
const NAMES = [...FOLLOWING, '@justoneapi/impact']
const FOLDERS = ['packages/schema', 'packages/client', 'packages/mock', 'apps/cli', 'packages/impact']

/** Seconds on an idle machine; a busy one may take as long as it needs. */
const PATIENCE = 900_000

let registry: Registry
let repository: Repository
let tarballs: string
let consumer: Consumer

const release = (...args: string[]) => repository.run('pnpm', '--silent', 'release', ...args)
const npm = async (...args: string[]) => {
  const { code, stderr } = await repository.run('npm', ...args)
  expect(code, stderr).toBe(0)
}
const tags = async () => (await repository.run('git', 'tag')).stdout.trim().split('\n').filter(Boolean)
const published = async () => {
  const found = await Promise.all(
    NAMES.map(async (name) => [name, Object.keys((await registry.packument(name)).versions)]),
  )
  return Object.fromEntries(found) as Record<string, string[]>
}
/** Packs without building: what was built is part of the copy. */
const pack = async (folders = FOLDERS) => {
  await rm(tarballs, { recursive: true, force: true })
  await Promise.all(
    folders.map((folder) => repository.run('pnpm', '--dir', folder, 'pack', '--pack-destination', tarballs)),
  )
}

const sync = async (document: PublishedDocument) => {
  const file = join(registry.folder, 'published.json')
  await writeFile(file, JSON.stringify(document))
  const { code, stderr } = await repository.run(
    'pnpm',
    '--silent',
    'spec:sync',
    '--from',
    `file:${file}`,
    '--no-examples',
  )
  expect(code, stderr).toBe(0)
}

beforeAll(async () => {
  registry = await startRegistry()
  repository = await copyRepository(registry.env)
  consumer = await createConsumer(registry.env)
  tarballs = join(repository.root, 'tarballs')
}, PATIENCE)
afterAll(async () => {
  await consumer.remove()
  await repository.remove()
  await registry.close()
})

test('a first release is resumed after failures without a hole', { timeout: PATIENCE }, async () => {
  const help = await repository.run('pnpm', 'version-packages', '--help')
  expect(help.stderr).toContain('takes no options')
  expect(JSON.parse(await repository.read('packages/schema/package.json'))).toMatchObject({ version: '0.0.0' })
  expect(await repository.run('pnpm', 'version-packages')).toMatchObject({ code: 0 })
  await repository.commit('Version packages')
  await pack()

  const dryRun = await release('--tarballs', 'tarballs', '--dry-run')
  expect(dryRun.stdout).toBe(NAMES.map((name) => `would publish\t${name}@0.1.0\tlatest\n`).join(''))
  expect(await tags()).toEqual([])

  registry.fail('@justoneapi/client', 'refused')
  const stopped = await release('--tarballs', 'tarballs')
  expect(stopped).toMatchObject({ code: 1, stdout: 'published\t@justoneapi/schema@0.1.0\tlatest\n' })
  expect(stopped.stderr).toContain('the registry has a bad day')
  expect(stopped.stderr).toContain(
    'Not released: @justoneapi/client@0.1.0, @justoneapi/mock@0.1.0, @justoneapi/cli@0.1.0, @justoneapi/impact@0.1.0',
  )
  expect(await tags()).toEqual(['@justoneapi/schema@0.1.0'])
  expect(await published()).toMatchObject({ '@justoneapi/client': [], '@justoneapi/cli': [] })

  registry.fail('@justoneapi/client', undefined)
  registry.fail('@justoneapi/mock', 'answer lost')
  const resumed = await release('--tarballs', 'tarballs')
  expect(resumed).toMatchObject({ code: 0 })
  expect(resumed.stdout).toBe(
    'present\t@justoneapi/schema@0.1.0\t\n' +
      NAMES.slice(1)
        .map((name) => `published\t${name}@0.1.0\tlatest\n`)
        .join(''),
  )
  expect(await tags()).toEqual([...NAMES].sort().map((name) => `${name}@0.1.0`))
  expect(await published()).toEqual(Object.fromEntries(NAMES.map((name) => [name, ['0.1.0']])))
  expect((await registry.packument('@justoneapi/client')).versions['0.1.0']?.dependencies).toMatchObject({
    '@justoneapi/schema': '^0.1.0',
  })
  registry.fail('@justoneapi/mock', undefined)
})

test('a year later: the compiler tells a consumer exactly what the changelog does', { timeout: PATIENCE }, async () => {
  await consumer.install('@justoneapi/client@0.1.0', '@justoneapi/schema@0.1.0')
  await consumer.writeProgram()
  expect(await consumer.brokenOperations()).toEqual([])

  const bundled = JSON.parse(await repository.read('packages/schema/openapi.json')) as PublishedDocument
  const nameOf = (path: string) =>
    Object.values(bundled.paths[path] ?? {}).map((each) => (each as { operationId: string }).operationId)[0] ?? path
  const year = editYear(JSON.parse(await repository.read('openapi/snapshot.json')) as PublishedDocument)

  await sync(year.gap)
  const gap = await repository.read('.changeset/spec-client.md')
  for (const path of year.vanished) expect(gap).toContain(`\`${nameOf(path)}\``)
  expect(gap).not.toContain('BREAKING')
  await repository.commit('Follow the published document')

  await sync(year.end)
  await repository.commit('Follow the published document')
  expect(await repository.run('pnpm', 'version-packages')).toMatchObject({ code: 0 })
  await repository.commit('Version packages')
  const released = await release()
  expect(released).toMatchObject({
    code: 0,
    stdout: `${FOLLOWING.map((name) => `published\t${name}@0.2.0\tlatest\n`).join('')}present\t@justoneapi/impact@0.1.0\t\n`,
  })

  await consumer.update()
  expect(await consumer.versionOf('@justoneapi/client')).toBe('0.1.0')
  expect(await consumer.brokenOperations()).toEqual([])

  await consumer.install('@justoneapi/client@latest', '@justoneapi/schema@latest')
  expect(await consumer.versionOf('@justoneapi/client')).toBe('0.2.0')
  const changelog = await consumer.read('node_modules/@justoneapi/client/CHANGELOG.md')
  const broken = await consumer.brokenOperations()
  expect(broken).toEqual(year.breaking.map(nameOf).sort())
  // Only the changelog can tell of this one: by name and by path the call still compiles.
  expect(breakingOperations(changelog)).toEqual([...broken, nameOf(year.posted)].sort())
  for (const path of year.vanished) expect(changelog).not.toContain(`\`${nameOf(path)}\``)

  await consumer.writeProgram()
  expect(await consumer.brokenOperations()).toEqual([])
})

test(
  'a version that went wrong is rolled back: a consumer gets the one before it, with a warning at the other',
  { timeout: PATIENCE },
  async () => {
    for (const name of FOLLOWING) {
      await npm('deprecate', `${name}@0.2.0`, 'kolId was mistyped; stay on 0.1.0 until 0.2.1')
      await npm('dist-tag', 'add', `${name}@0.1.0`, 'latest')
    }
    const { versions, 'dist-tags': distTags } = await registry.packument('@justoneapi/client')
    expect(versions['0.2.0']?.deprecated).toBe('kolId was mistyped; stay on 0.1.0 until 0.2.1')
    expect(distTags).toEqual({ latest: '0.1.0' })
    await consumer.install('@justoneapi/client@latest')
    expect(await consumer.versionOf('@justoneapi/client')).toBe('0.1.0')
  },
)

test('a version that stands there with other content is refused', { timeout: PATIENCE }, async () => {
  await repository.run('git', 'tag', '--delete', '@justoneapi/mock@0.2.0')
  await repository.write('packages/mock/dist/server.js', 'export const startMockServer = undefined\n')
  await pack(['packages/mock'])
  const refused = await release('--tarballs', 'tarballs')
  expect(refused).toMatchObject({ code: 1, stdout: '' })
  expect(refused.stderr).toContain('@justoneapi/mock@0.2.0 stands on the registry with other content')
})

test(
  'a snapshot is the whole set, each on the others of the same snapshot, and leaves latest alone',
  { timeout: PATIENCE },
  async () => {
    await repository.run('git', 'checkout', '--quiet', '.')
    await versionSnapshot(repository.root, 'pr-12')
    await pack()
    const other = await release('--tarballs', 'tarballs', '--snapshot', 'pr-13')
    expect(other).toMatchObject({ code: 1, stdout: '' })
    expect(other.stderr).toContain('is no version of the snapshot pr-13')
    const before = await tags()
    expect(await release('--tarballs', 'tarballs', '--snapshot', 'pr-12')).toMatchObject({ code: 0 })
    expect(await tags()).toEqual(before)

    const packuments = await Promise.all(NAMES.map((name) => registry.packument(name)))
    const versions = packuments.map(({ 'dist-tags': distTags }) => distTags['pr-12'])
    expect(versions[0]).toMatch(/^0\.0\.0-pr-12-\d+$/)
    expect(new Set(versions).size).toBe(1)
    expect(packuments.map(({ 'dist-tags': distTags }) => distTags['latest'])).toEqual(NAMES.map(() => '0.1.0'))
    const [version = ''] = versions
    expect(packuments[1]?.versions[version]?.dependencies).toMatchObject({ '@justoneapi/schema': version })
    expect(packuments[2]?.versions[version]?.dependencies).toMatchObject({ '@justoneapi/schema': version })
  },
)
