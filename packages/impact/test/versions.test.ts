import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createTarGzip } from 'nanotar'
import { findImpact, ImpactError } from '../src/index.ts'
import { type ConsumerProject, createConsumerProject, installedDocument, removeOperation } from './consumer-project.ts'
import { type LoopbackRegistry, serveRegistry } from './loopback-registry.ts'

const PATH = '/api/douyin-xingtu/get-kol-spread-info/v1'

const SOURCE = `import { createClient } from '@justoneapi/client/platforms'
import type { DouyinXingtuApi } from '@justoneapi/schema/platforms/douyin-xingtu'
const api = createClient<DouyinXingtuApi>({ token: 't' })
console.log(await api.douyinXingtu.getKolSpreadInfoV1({ kolId: '1' }))
`

let project: ConsumerProject
let registry: LoopbackRegistry

beforeAll(async () => {
  // A script that pnpm runs finds a registry here, which would win over the project's own.
  vi.stubEnv('npm_config_registry', undefined)
  const same = await installedDocument()
  const without = structuredClone(same)
  removeOperation(without, PATH)
  registry = await serveRegistry({
    '@justoneapi/schema': {
      '1.4.0': { 'openapi.json': JSON.stringify(same) },
      '1.9.0': { 'openapi.json': JSON.stringify(same) },
      '2.0.0': { 'openapi.json': JSON.stringify(without) },
    },
    '@justoneapi/client': {
      '1.5.0': { 'package.json': JSON.stringify({ dependencies: { '@justoneapi/schema': '^1.4.0' } }) },
    },
  })
  project = await createConsumerProject({
    'src/index.ts': SOURCE,
    // The project's own configuration of npm counts, as it does for an install.
    '.npmrc': `registry=${registry.url}/\nfetch-retries=0\ncache=./.npm-cache\n`,
  })
  await project.write({ 'without.json': JSON.stringify(without) })
  await mkdir(join(project.folder, 'package'))
  await project.write({
    'package/openapi.json': JSON.stringify(without),
    'package/package.json': '{"name":"@justoneapi/schema","version":"3.0.0"}',
  })
  const tarball = await createTarGzip([
    { name: 'package/package.json', data: '{"version":"4.0.0"}' },
    { name: 'package/openapi.json', data: JSON.stringify(without) },
  ])
  await writeFile(join(project.folder, 'schema.tgz'), tarball)
}, 60_000)
afterAll(async () => {
  vi.unstubAllEnvs()
  await project.remove()
  await registry.close()
})

const kindsAndVersions = async (options: { from?: string; to?: string }) => {
  const { touches, from, to } = await findImpact({ cwd: project.folder, ...options })
  return [from.version, to.version, touches.map(({ change }) => change.kind)]
}

describe('a version is named by', () => {
  test.each([
    ['nothing: what is installed, and the latest of the registry', {}, ['0.0.0', '2.0.0', ['operation-removed']]],
    ['a number', { from: '1.4.0', to: '1.9.0' }, ['1.4.0', '1.9.0', []]],
    ['a tag', { to: 'next' }, ['0.0.0', '2.0.0', ['operation-removed']]],
    ['a range', { from: '^1.0.0', to: '2.x' }, ['1.9.0', '2.0.0', ['operation-removed']]],
    ['a package and its version', { to: '@justoneapi/schema@1.4.0' }, ['0.0.0', '1.4.0', []]],
    ['the client that asks for it', { from: '@justoneapi/client@1.5.0' }, ['1.9.0', '2.0.0', ['operation-removed']]],
    ['the path of a document', { to: './without.json' }, ['0.0.0', undefined, ['operation-removed']]],
    ['the path of a package', { to: './package' }, ['0.0.0', '3.0.0', ['operation-removed']]],
    ['the path of a tarball', { to: 'schema.tgz' }, ['0.0.0', '4.0.0', ['operation-removed']]],
  ])('%s', async (_, options, expected) => {
    expect(await kindsAndVersions(options)).toEqual(expected)
  })
})

describe('what is no version is refused with the option, what was given and what to do:', () => {
  test.each([
    ['a version that is not there', '9.9.9', 'no-version', '--to: the registry has no @justoneapi/schema@9.9.9.'],
    ['a path that is not there', './nothing.json', 'no-file', '--to: there is no ./nothing.json.'],
    ['a folder without a document', './src', 'no-file', '--to: there is no src/openapi.json.'],
    ['a file that is no JSON', './src/index.ts', 'no-document', '--to: ./src/index.ts is not an OpenAPI 3 document'],
    ['JSON that is no document', './package.json', 'no-document', '--to: ./package.json is not an OpenAPI 3 document'],
    ['a document as published', './published.json', 'not-bundled', 'as the vendor publishes it'],
    ['a file that is no tarball', './broken.tgz', 'no-document', '--to: ./broken.tgz is not an OpenAPI 3 document'],
    ['words', 'the newest one', 'bad-version', '--to: "the newest one" is neither a version'],
    ['an option of npm', '--registry=x', 'bad-version', 'is neither a version'],
  ])('%s', async (_, to, kind, message) => {
    await project.write({
      'published.json': JSON.stringify({ openapi: '3.1.0', paths: { '/api/x/y/v1': { get: { responses: {} } } } }),
      'broken.tgz': 'no tarball',
    })
    const error: unknown = await findImpact({ cwd: project.folder, to }).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ImpactError)
    expect((error as ImpactError).problem.kind).toBe(kind)
    expect((error as ImpactError).message).toContain(message)
  })

  test('a registry that does not answer', async () => {
    const closed = await serveRegistry({})
    await closed.close()
    const offline = await createConsumerProject({
      'src/index.ts': SOURCE,
      '.npmrc': `registry=${closed.url}/\nfetch-retries=0\ncache=./.npm-cache\n`,
    })
    try {
      await expect(findImpact({ cwd: offline.folder })).rejects.toThrow(
        /--to: npm could not fetch @justoneapi\/schema@latest: ECONNREFUSED.*Check the network/,
      )
    } finally {
      await offline.remove()
    }
  })
})
