import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { run } from './run.ts'

/** Stands in every example, as a value and as keys that are data: it may be found in the cache and nowhere else. */
const CANARY = 'Canary Somebody'
const paths = ['/api/p/get-a/v1', '/api/p/get-b/v1', '/api/q/list/v1']
const data = {
  name: CANARY,
  by: { [CANARY]: { note: CANARY }, 'Other Body': { note: null } },
  list: [{ id: 7, text: `{"who":"${CANARY}"}` }],
}
const answer = (path: string) =>
  JSON.stringify({
    code: 0,
    data: { api: path, checkedAt: '2026-04-16T00:00:00Z', synthetic: false, example: { code: 0, data } },
  })

const roots: string[] = []
afterEach(async () => {
  await Promise.all(roots.splice(0).map((root) => rm(root, { recursive: true })))
})

const repository = async (files: Record<string, string> = {}) => {
  const root = await mkdtemp(join(tmpdir(), 'examples-'))
  roots.push(root)
  const snapshot = { paths: Object.fromEntries(paths.map((path) => [path, { get: { responses: {} } }])) }
  for (const [file, text] of Object.entries({ 'openapi/snapshot.json': JSON.stringify(snapshot), ...files })) {
    await mkdir(dirname(join(root, file)), { recursive: true })
    await writeFile(join(root, file), text)
  }
  return root
}

const fetch = (url: string | URL | Request) => {
  const path = new URL(url instanceof Request ? url.url : url).searchParams.get('api') ?? ''
  return Promise.resolve(new Response(path.startsWith('/api/p/') ? answer(path) : '{"code":404,"data":null}'))
}

const command = async (root: string, argv: string[], fetched: typeof globalThis.fetch = fetch) => {
  let said = ''
  const output = { write: (text: string) => (said += text) }
  const code = await run({ argv, cwd: root, root, stdout: output, stderr: output, http: { fetch: fetched } })
  return { code, said }
}

const responses = async (root: string) => {
  const folder = join(root, 'openapi/responses')
  const files = await readdir(folder, { recursive: true, withFileTypes: true })
  const texts = files
    .filter((file) => file.isFile())
    .map(async (file) => [file.name, await readFile(join(file.parentPath, file.name), 'utf8')] as const)
  return new Map(await Promise.all(texts))
}

describe('pnpm spec:examples', () => {
  test('writes a schema for each example and reports which operations have none', async () => {
    const root = await repository()
    const { code, said } = await command(root, [])
    expect(code).toBe(0)
    expect(said).toContain('2 pulled, 0 in the cache, 1 not published; 2 schemas changed; 2 of 3 typed')
    expect(said).toContain('- q: listV1')
    const written = await responses(root)
    expect([...written.keys()].sort()).toEqual(['getAV1.json', 'getBV1.json'])
    expect(JSON.parse(written.get('getAV1.json') ?? '')).toEqual({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      'x-inferred-from': {
        path: '/api/p/get-a/v1',
        samples: [{ source: 'published', checkedAt: '2026-04-16T00:00:00Z' }],
      },
      type: 'object',
      properties: {
        name: { type: 'string' },
        by: {
          type: 'object',
          'x-keys': ['label'],
          additionalProperties: { type: 'object', properties: { note: { type: ['string', 'null'] } } },
        },
        list: {
          type: 'array',
          items: {
            type: 'object',
            properties: { id: { type: 'integer' }, text: { type: 'string', contentMediaType: 'application/json' } },
          },
        },
      },
    })
  })

  test('changes nothing and asks for nothing that it has when it runs again', async () => {
    const root = await repository()
    await command(root, [])
    const before = await responses(root)
    const { said } = await command(root, [])
    expect(said).toContain('0 pulled, 2 in the cache, 1 not published; 0 schemas changed')
    expect(await responses(root)).toEqual(before)
  })

  test('widens by samples of a folder, without network', async () => {
    const root = await repository({
      'samples/p/getAV1.1.json': JSON.stringify({ code: 0, data: { name: null, more: CANARY } }),
      'samples/q/listV1.json': JSON.stringify([CANARY]),
    })
    await command(root, [])
    const { code, said } = await command(root, ['--from', 'samples'], () => Promise.reject(new Error('no network')))
    expect(code).toBe(0)
    expect(said).toContain('2 samples of 2 operations, 0 without content; 2 schemas changed; 3 of 3 typed')
    const schema = JSON.parse((await responses(root)).get('getAV1.json') ?? '') as Record<string, unknown>
    expect(schema['x-inferred-from']).toMatchObject({ samples: [{ source: 'published' }, { source: 'recorded' }] })
    expect(schema['properties']).toMatchObject({ name: { type: ['string', 'null'] }, more: { type: 'string' } })
  })

  test('never lets a word of an example out of the cache', async () => {
    const root = await repository({
      'samples/p/getAV1.json': JSON.stringify({ code: 0, data }),
      'samples/nowhere.json': JSON.stringify({ operation: CANARY, data }),
      'samples/p/getBV1.json': `{"name":"${CANARY}`,
    })
    const runs = [
      await command(root, []),
      await command(root, ['--from', 'samples']),
      await command(root, ['--refresh'], (url) =>
        fetch(url).then(async (response) => new Response((await response.text()).slice(0, 200))),
      ),
    ]
    const out = [...runs.map(({ said }) => said), ...(await responses(root)).values()]
    for (const text of out) {
      expect(text).not.toContain('Canary')
      expect(text).not.toContain('Other Body')
    }
    expect(runs.map(({ code }) => code)).toEqual([0, 1, 1])
    expect(await readFile(join(root, '.cache/examples/p/getAV1.json'), 'utf8')).toContain(CANARY)
  })

  test('names what it could not read, keeps the schemas that are there, and exits 1', async () => {
    const root = await repository()
    await command(root, [])
    const before = await responses(root)
    const { code, said } = await command(root, ['--refresh'], () => Promise.resolve(new Response('<html>')))
    expect(code).toBe(1)
    expect(said).toContain('not read: /api/p/get-a/v1: not JSON (position 0)')
    expect(await responses(root)).toEqual(before)
  })

  test('says what is wrong with its arguments and exits 2', async () => {
    const { code, said } = await command(await repository(), ['--fresh'])
    expect(code).toBe(2)
    expect(said).toContain('see: pnpm spec:examples --help')
  })

  test('explains itself', async () => {
    const { code, said } = await command(await repository(), ['--help'])
    expect(code).toBe(0)
    expect(said).toContain('--from DIR')
  })

  test('a folder that is not there is named', async () => {
    const { code, said } = await command(await repository(), ['--from', 'nowhere'])
    expect(code).toBe(1)
    expect(said).toContain('nowhere')
  })
})
