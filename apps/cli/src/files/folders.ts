import { homedir } from 'node:os'
import { join } from 'node:path'

type Environment = Readonly<Record<string, string | undefined>>

const home = (env: Environment) => env['HOME'] ?? homedir()

/** The XDG specification: a relative path in its variables counts as not set. */
const absolute = (path: string | undefined) =>
  path !== undefined && /^([/\\]|[A-Za-z]:)/.test(path) ? path : undefined

/** Where the user's settings live: `XDG_CONFIG_HOME`, on Windows `%APPDATA%`, else `~/.config`. */
export const configFolder = (env: Environment, platform: NodeJS.Platform = process.platform): string => {
  const usual = platform === 'win32' ? env['APPDATA'] : undefined
  return join(absolute(env['XDG_CONFIG_HOME']) ?? usual ?? join(home(env), '.config'), 'justone')
}

/** Where the program keeps what it learned: `XDG_STATE_HOME`, on Windows `%LOCALAPPDATA%`, else `~/.local/state`. */
export const stateFolder = (env: Environment, platform: NodeJS.Platform = process.platform): string => {
  const usual = platform === 'win32' ? env['LOCALAPPDATA'] : undefined
  return join(absolute(env['XDG_STATE_HOME']) ?? usual ?? join(home(env), '.local', 'state'), 'justone')
}
