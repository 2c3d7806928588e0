import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { justone } from './justone.ts'

const SEED = 'douyin-xingtu/get-kol-spread-info/v1'
const complete = async (...words: string[]) =>
  (await justone(['__complete', ...words])).stdout.split('\n').filter(Boolean)

describe('completion', () => {
  test.each<[string, string[], string[]]>([
    ['commands', ['ba'], ['batch', 'balance']],
    ['operations', ['call', 'douyin-xingtu/get-kol-spread'], [SEED]],
    ['parameters', ['call', SEED, '--ko'], ['--kolId']],
    ['parameters in front of options', ['call', SEED, '--ra'], ['--range', '--raw']],
    ['parameters that were not given yet', ['call', SEED, '--kolId', '1', '--ko'], []],
    ['values of an enum', ['call', SEED, '--range', ''], ['_2', '_3']],
    ['values of a boolean', ['call', SEED, '--onlyAssign', 't'], ['true']],
    ['values of an option', ['call', SEED, '--env', ''], ['prod-global', 'prod-cn']],
    ['nothing for a free value', ['call', SEED, '--kolId', ''], []],
    ['options of batch', ['batch', SEED, '--max'], ['--max-charges']],
    ['options of mock', ['mock', '--sc'], ['--scenario']],
    ['nothing for an unknown operation', ['call', 'nothing-like-it'], []],
    ['help as an option, without running it', ['call', SEED, '--he'], ['--help']],
  ])('knows %s', async (_, words, candidates) => {
    expect(await complete(...words)).toEqual(candidates)
  })

  test('lists every command for an empty word, and none of its own', async () => {
    const names = await complete('')
    expect(names).toContain('operations')
    expect(names.filter((name) => name.startsWith('_'))).toEqual([])
  })

  test('lists every operation', async () => {
    expect((await complete('describe', '')).length).toBeGreaterThanOrEqual(348)
  })

  test('works inside bash', async () => {
    const binary = fileURLToPath(new URL('../dist/justone.js', import.meta.url))
    const { stdout: script } = await justone(['completion', 'bash'])
    const lines = [
      `justone() { "${process.execPath}" "${binary}" "$@"; }`,
      script,
      `COMP_WORDS=(justone call ${SEED} --range ""); COMP_CWORD=4; _justone; echo "\${COMPREPLY[*]}"`,
    ]
    const { stdout } = await promisify(execFile)('bash', ['-c', lines.join('\n')])
    expect(stdout).toBe('_2 _3\n')
  })

  test.each(['zsh', 'fish'])('has a script for %s', async (shell) => {
    expect((await justone(['completion', shell])).stdout).toContain('justone __complete')
  })

  test.each([[[]], [['powershell']]])('of another shell is refused: %j', async (shell) => {
    const result = await justone(['completion', ...shell])
    expect(result.code).toBe(2)
    expect(result.stderr).toContain('bash, zsh, fish')
  })
})
