import { execFile, execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { justone } from './justone.ts'

const SEED = 'douyin-xingtu/get-kol-spread-info/v1'
const complete = async (...words: string[]) =>
  (await justone(['__complete', ...words])).stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t')[0] ?? '')

describe('completion', () => {
  test.each<[string, string[], string[]]>([
    ['commands', ['ba'], ['batch', 'balance']],
    ['operations', ['call', 'douyin-xingtu/get-kol-spread'], [SEED]],
    ['operations without their platform', ['call', 'get-kol-spread'], ['get-kol-spread-info']],
    ['parameters of one without its platform', ['call', 'get-kol-spread-info', '--ko'], ['--kolId']],
    ['no name that several platforms have', ['describe', 'get-video-det'], []],
    ['parameters', ['call', SEED, '--ko'], ['--kolId']],
    ['parameters in front of options', ['call', SEED, '--ra'], ['--range', '--raw']],
    ['parameters that were not given yet', ['call', SEED, '--kolId', '1', '--ko'], []],
    ['values of an enum', ['call', SEED, '--range', ''], ['_2', '_3']],
    ['values of a boolean', ['call', SEED, '--onlyAssign', 't'], ['true']],
    ['values of an option', ['call', SEED, '--env', ''], ['prod-global', 'prod-cn']],
    ['nothing for a free value', ['call', SEED, '--kolId', ''], []],
    ['options of batch', ['batch', SEED, '--max'], ['--max-charges', '--max-cost']],
    ['options of mock', ['mock', '--sc'], ['--scenario']],
    ['nothing for an unknown operation', ['call', 'nothing-like-it'], []],
    ['values behind an equals sign', ['call', SEED, '--range=_'], ['--range=_2', '--range=_3']],
    ['values behind an equals sign as bash cuts it', ['call', SEED, '--range', '=', '_3'], ['_3']],
    ['values right at the equals sign in bash', ['call', SEED, '--range', '='], ['_2', '_3']],
    ['a command behind shared options', ['--lang', 'zh', 'call', SEED, '--ko'], ['--kolId']],
    ['platforms', ['operations', '--platform', 'xiaohongshu-'], ['xiaohongshu-ec', 'xiaohongshu-pgy']],
    ['languages of code', ['describe', SEED, '--code', 'p'], ['python', 'php', 'prompt']],
    ['topics of help', ['help', 'ex'], ['exit-codes']],
    ['shells', ['completion', ''], ['bash', 'zsh', 'fish']],
    ['business codes', ['code', '60'], ['600', '601', '602']],
    ['options of login', ['login', '--token-s'], ['--token-stdin']],
    ['no second subject', ['code', '602', '60'], []],
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

  test('tells what a value means, in the language of the locale', async () => {
    const { stdout } = await justone(['__complete', 'call', SEED, '--range', ''], { LANG: 'zh_CN.UTF-8' })
    expect(stdout).toBe('_2\t近 30 天\n_3\t近 90 天\n')
  })

  test.each([[[]], [['powershell']]])('of another shell is refused: %j', async (shell) => {
    const result = await justone(['completion', ...shell])
    expect(result.code).toBe(2)
    expect(result.stderr).toContain('bash, zsh, fish')
  })
})

const BINARY = fileURLToPath(new URL('../dist/justone.js', import.meta.url))

const isThere = (shell: string) => {
  try {
    execFileSync(shell, ['-c', 'exit 0'], { stdio: 'ignore' })
    return true
  } catch {
    console.warn(`not run: completion inside ${shell}, which is not on this machine`)
    return false
  }
}

/** The script of a shell behind a `justone` that is the built command. */
const prepared = async (shell: 'bash' | 'zsh' | 'fish', rest: string) => {
  const { stdout: script } = await justone(['completion', shell])
  const command =
    shell === 'fish'
      ? `function justone; "${process.execPath}" "${BINARY}" $argv; end`
      : `justone() { "${process.execPath}" "${BINARY}" "$@"; }`
  const { stdout } = await promisify(execFile)(shell, [
    '-c',
    `${command}\n${shell === 'zsh' ? 'compdef() { :; }\n' : ''}${script}\n${rest}`,
  ])
  return stdout
}

/** A line that ends at the cursor, its words, and what is offered. */
const LINES: readonly [string, string[], string[]][] = [
  ['an operation', ['call', 'douyin-xingtu/get-kol-spread'], [SEED]],
  ['a parameter', ['call', SEED, '--kol'], ['--kolId']],
  ['values of an enum', ['call', SEED, '--range', ''], ['_2', '_3']],
]

describe.skipIf(!isThere('bash'))('inside bash, completion offers', () => {
  test.each(LINES)('%s', async (_, words, offered) => {
    const quoted = words.map((word) => `"${word}"`).join(' ')
    const rest = `COMP_WORDS=(justone ${quoted}); COMP_CWORD=${words.length}; _justone; printf '%s\\n' "\${COMPREPLY[@]}"`
    expect((await prepared('bash', rest)).trim().split('\n')).toEqual(offered)
  })
})

describe.skipIf(!isThere('zsh'))('inside zsh, completion offers', () => {
  // The completion system of zsh runs on a terminal alone; what it is handed is looked at instead.
  const COMPADD = 'compadd() { print -l -- "${words_[@]}"; print -l -- "${shown[@]}" >&2; }; _files() { print FILES; }'

  test.each(LINES)('%s', async (_, words, offered) => {
    const quoted = words.map((word) => `"${word}"`).join(' ')
    const rest = `${COMPADD}; words=(justone ${quoted}); CURRENT=${words.length + 1}; _justone`
    expect((await prepared('zsh', rest)).trim().split('\n')).toEqual(offered)
  })

  test('files where nothing else is known', async () => {
    const rest = `${COMPADD}; words=(justone call ${SEED} --params ""); CURRENT=5; _justone`
    expect(await prepared('zsh', rest)).toBe('FILES\n')
  })
})

describe.skipIf(!isThere('fish'))('inside fish, completion offers', () => {
  test.each(LINES)('%s', async (_, words, offered) => {
    const stdout = await prepared('fish', `complete -C "justone ${words.join(' ')}"`)
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => line.split('\t')[0] ?? ''),
    ).toEqual(offered)
  })

  test('the meaning of a value beside it', async () => {
    expect(await prepared('fish', `complete -C "justone call ${SEED} --range "`)).toContain('_2\tLast 30 days')
  })
})
