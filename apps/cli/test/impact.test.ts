import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises'
import { spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ended } from './justone.ts'

const BINARY = fileURLToPath(new URL('../dist/justone.js', import.meta.url))

let folder: string
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'justone-impact-')))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const run = (args: readonly string[]) =>
  ended(spawn(process.execPath, [BINARY, ...args], { cwd: folder, env: {}, stdio: ['ignore', 'pipe', 'pipe'] }))

/** A program in the place of the real one: it tells what it was given, and ends as it is told. */
const install = async () => {
  const place = join(folder, 'node_modules/@justoneapi/impact')
  await mkdir(place, { recursive: true })
  await writeFile(
    join(place, 'package.json'),
    '{"name":"@justoneapi/impact","type":"module","bin":{"justone-impact":"./impact.js"}}',
  )
  const source = 'console.log(JSON.stringify(process.argv.slice(2)))\nprocess.exitCode = Number(process.argv.at(-1))\n'
  await writeFile(join(place, 'impact.js'), source)
}

test.each(['0', '1', '2'])('impact is run with the same arguments and ends with its exit code %s', async (code) => {
  await install()
  const result = await run(['impact', '--to', '2.0.0', '--output', 'json', code])
  expect(result).toEqual({ code: Number(code), stdout: `["--to","2.0.0","--output","json","${code}"]\n`, stderr: '' })
})

test('impact says how to run it where it is not installed, with the same arguments', async () => {
  const { code, stdout, stderr } = await run(['impact', '--to', '^2.0.0', '--project', "it's here"])
  expect({ code, stdout }).toEqual({ code: 13, stdout: '' })
  expect(stderr).toContain("npx @justoneapi/impact --to ^2.0.0 --project 'it'\\''s here'")
})

test('impact has a page of help', async () => {
  const { code, stdout } = await run(['impact', '--help'])
  expect(code).toBe(0)
  expect(stdout).toContain('Usage: justone impact [options]')
})
