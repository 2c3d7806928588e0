import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Why npm did not give a package. */
export type NpmFailure =
  { readonly kind: 'no-npm' } | { readonly kind: 'no-version' } | { readonly kind: 'registry'; readonly why: string }

export type NpmResult = { readonly tarball: Uint8Array } | { readonly failure: NpmFailure }

/** npm comes with Node: on Windows its script is run by Node itself, because a `.cmd` would need a shell. */
const npmCommand = (): [string, string[]] => {
  const beside = join(dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js')
  return process.platform === 'win32' && existsSync(beside) ? [process.execPath, [beside]] : ['npm', []]
}

const run = (args: readonly string[], cwd: string) =>
  new Promise<{ code: number; stdout: string; stderr: string } | undefined>((resolve) => {
    const [command, first] = npmCommand()
    const child = spawn(command, [...first, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.on('error', () => {
      resolve(undefined)
    })
    child.on('close', (code) => {
      resolve({ code: code ?? 1, stdout, stderr })
    })
  })

/** `npm error code E404` and the first sentence behind it. */
const readFailure = (stderr: string): NpmFailure => {
  const lines = stderr.split('\n').flatMap((line) => /^npm (?:error|ERR!) (.+)$/.exec(line)?.[1] ?? [])
  const code = lines.flatMap((line) => /^code (\S+)/.exec(line)?.[1] ?? [])[0] ?? ''
  if (code === 'E404' || code === 'ETARGET' || code === 'ENOVERSIONS') return { kind: 'no-version' }
  const [why = ''] = lines.filter((line) => !/^(code|errno|syscall|A complete log)/.test(line))
  return { kind: 'registry', why: code ? `${code}: ${why}` : why }
}

/**
 * Fetches a package with npm itself, so that registry, proxy, login and cache are those of the project.
 * @param spec `name@version`, with a tag or a range in place of the version
 * @param cwd the folder whose `.npmrc` counts
 */
export const fetchPackage = async (spec: string, cwd: string): Promise<NpmResult> => {
  const folder = await mkdtemp(join(tmpdir(), 'justone-impact-'))
  try {
    const args = [
      'pack',
      spec,
      '--pack-destination',
      folder,
      '--loglevel',
      'error',
      '--ignore-scripts',
      '--workspaces=false',
    ]
    const ended = await run(args, cwd)
    if (!ended) return { failure: { kind: 'no-npm' } }
    const [name] = await readdir(folder)
    if (ended.code !== 0 || name === undefined) return { failure: readFailure(ended.stderr) }
    return { tarball: await readFile(join(folder, name)) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
