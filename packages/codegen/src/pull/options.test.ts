import { describe, expect, it } from 'vitest'
import { UsageError } from './errors.ts'
import { parseOptions } from './options.ts'

const env = { JUSTONEAPI_DOCS_USER: 'reader', JUSTONEAPI_DOCS_PASSWORD: 'secret' }
const problemsOf = (argv: readonly string[], environment: NodeJS.ProcessEnv = env): readonly string[] => {
  try {
    parseOptions(argv, environment)
  } catch (error) {
    if (error instanceof UsageError) return error.problems
    throw error
  }
  return []
}

describe('parseOptions', () => {
  it('reads the public document from the vendor when nothing is said', () => {
    expect(parseOptions([], {})).toEqual({
      source: { kind: 'public' },
      origins: { docs: 'https://docs.justoneapi.com', api: 'https://api.justoneapi.com' },
      credentials: undefined,
      keepProse: false,
      dropUnlisted: false,
      force: false,
      out: undefined,
      help: false,
    })
  })

  it('reads every option, after the separator that pnpm hands on', () => {
    const argv = [
      '--',
      '--from',
      'full',
      '--origin=http://127.0.0.1:1',
      '--keep-prose',
      '--drop-unlisted',
      '--force',
      '--out',
      'x',
    ]
    expect(parseOptions(argv, env)).toEqual({
      source: { kind: 'full' },
      origins: { docs: 'http://127.0.0.1:1', api: 'http://127.0.0.1:1' },
      credentials: { user: 'reader', password: 'secret' },
      keepProse: true,
      dropUnlisted: true,
      force: true,
      out: 'x',
      help: false,
    })
  })

  it('lets each host be replaced alone', () => {
    const both = ['--origin', 'https://both.example', '--api-origin', 'https://api.example:8443/']
    expect(parseOptions(both, env).origins).toEqual({ docs: 'https://both.example', api: 'https://api.example:8443' })
    expect(parseOptions(['--docs-origin', 'https://d.example'], env).origins).toEqual({
      docs: 'https://d.example',
      api: 'https://api.justoneapi.com',
    })
  })

  it('takes the rest of file: as a path', () => {
    expect(parseOptions(['--from', 'file:./a b.json'], {}).source).toEqual({ kind: 'file', path: './a b.json' })
  })

  const allowed = 'allowed are public, full, pages, file:PATH'
  it.each<[string, string[], RegExp | string]>([
    ['a source that is none', ['--from', 'private'], `--from: "private" is not a source; ${allowed}`],
    ['a file without a path', ['--from', 'file:'], `--from: "file:" is not a source; ${allowed}`],
    ['an unknown option', ['--form', 'full'], /^unknown option --form; known are --from, --origin/],
    ['a stray argument', ['full'], /^unexpected argument "full"; known are --from/],
    ['a missing value', ['--from'], '--from needs a value'],
    ['an option in place of a value', ['--out', '--force'], '--out needs a value'],
    ['an empty value', ['--out='], '--out needs a value'],
    ['a value where none belongs', ['--force=yes'], '--force takes no value'],
    ['an option given twice', ['--from', 'public', '--from', 'pages'], '--from is given twice'],
    [
      'an origin that is no address',
      ['--origin', 'localhost:x'],
      /^--origin: (not an address|.*more or less than an origin)/,
    ],
    [
      'an origin with a path',
      ['--docs-origin', 'https://a.example/docs'],
      /^--docs-origin: "https:\/\/a.example\/docs" is more or less/,
    ],
    [
      'an origin of another scheme',
      ['--origin', 'ftp://a.example'],
      /^--origin: "ftp:\/\/a.example" is more or less than an origin/,
    ],
  ])('refuses %s', (_, argv, problem) => {
    const problems = problemsOf(argv)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(problem)
  })

  it('says all problems at once', () => {
    expect(problemsOf(['--from', 'x', '--colour', '--out'])).toHaveLength(3)
  })

  it.each([
    ['both', {}, 'JUSTONEAPI_DOCS_USER and JUSTONEAPI_DOCS_PASSWORD are not set'],
    ['the user', { JUSTONEAPI_DOCS_PASSWORD: 'secret' }, 'JUSTONEAPI_DOCS_USER is not set'],
    ['the password, which is empty', { ...env, JUSTONEAPI_DOCS_PASSWORD: '' }, 'JUSTONEAPI_DOCS_PASSWORD is not set'],
  ])('says that %s is missing for the full document', (_, environment, words) => {
    expect(problemsOf(['--from', 'full'], environment)).toEqual([`--from full needs HTTP Basic credentials: ${words}`])
  })

  it('refuses a user name that HTTP Basic cannot carry', () => {
    expect(problemsOf(['--from', 'full'], { ...env, JUSTONEAPI_DOCS_USER: 'a:b' })).toEqual([
      'JUSTONEAPI_DOCS_USER must not hold a colon: HTTP Basic cannot carry it',
    ])
  })

  it('wants no credentials where none are used, nor for help', () => {
    expect(parseOptions(['--from', 'pages'], env).credentials).toBeUndefined()
    expect(parseOptions(['--from', 'full', '-h'], {})).toMatchObject({ help: true })
  })

  it('repeats no password, wherever it was put', () => {
    const problems = problemsOf([
      '--origin',
      'https://user:geheim@docs.example',
      '--password',
      'geheim',
      '--token=geheim',
    ])
    expect(problems).toHaveLength(3)
    expect(problems.join()).not.toContain('geheim')
    expect(problems[2]).toMatch(/^--origin: must not hold user or password; set JUSTONEAPI_DOCS_USER/)
  })
})
