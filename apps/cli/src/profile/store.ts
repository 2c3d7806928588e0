import { chmod, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { configFolder } from '../files/folders.ts'
import { writeAtomically } from '../files/write-atomically.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** The profile that is meant when none is named. */
export const DEFAULT_PROFILE = 'default'

/** A name is a file's name on every system. */
export const isProfileName = (name: string): boolean =>
  /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(name) && !name.endsWith('.tmp')

/** Bits that let others than the owner read or write. */
const OTHERS = 0o077

/** A file for each profile, so that two logins at a time cannot lose one another. */
export const profileFile = (name: string, env: Environment): string => join(configFolder(env), 'tokens', name)

const isMissing = (error: unknown) => ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')

/** A profile as it stands on the disk. */
export interface StoredProfile {
  readonly name: string
  readonly file: string
  readonly storedAt: Date
}

const lookAt = async (name: string, env: Environment): Promise<StoredProfile | undefined> => {
  const file = profileFile(name, env)
  try {
    const found = await stat(file)
    // A folder or a pipe among them is nobody's token: reading a pipe would wait for ever.
    return found.isFile() ? { name, file, storedAt: found.mtime } : undefined
  } catch (error) {
    if (isMissing(error)) return undefined
    throw error
  }
}

export const hasProfile = async (name: string, env: Environment): Promise<boolean> =>
  isProfileName(name) && (await lookAt(name, env)) !== undefined

/** Every stored profile, by name. */
export const listProfiles = async (env: Environment): Promise<readonly StoredProfile[]> => {
  try {
    const names = (await readdir(join(configFolder(env), 'tokens'))).filter(isProfileName).sort()
    return (await Promise.all(names.map((name) => lookAt(name, env)))).filter((each) => each !== undefined)
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

/** What a profile holds; `mended` says that others could have read it until now. */
export const readProfile = async (name: string, env: Environment): Promise<{ text: string; mended: boolean }> => {
  const file = profileFile(name, env)
  const { mode } = await stat(file)
  // Windows has no such bits.
  const mended = process.platform !== 'win32' && (mode & OTHERS) !== 0
  if (mended) await chmod(file, mode & ~OTHERS)
  return { text: await readFile(file, 'utf8'), mended }
}

export const writeProfile = (name: string, token: string, env: Environment): Promise<void> =>
  writeAtomically(profileFile(name, env), `${token}\n`)

/** @returns whether there was one */
export const removeProfile = async (name: string, env: Environment): Promise<boolean> => {
  const found = await hasProfile(name, env)
  if (found) await rm(profileFile(name, env))
  return found
}
