import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { readBootId } from './boot-id.ts'

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' // alive, and somebody else's
  }
}

const isError = (error: unknown, code: string) => (error as NodeJS.ErrnoException).code === code

// Some file systems (exFAT) know no second name for a file.
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']

/** Puts a file that is written already under its name, so that nobody sees half a lock. False when there is one. */
const take = (path: string, text: string): boolean => {
  const mine = `${path}.${process.pid}`
  writeFileSync(mine, text, { mode: 0o600 })
  try {
    try {
      linkSync(mine, path)
    } catch (error) {
      if (!NO_LINKS.some((code) => isError(error, code))) throw error
      writeFileSync(path, text, { mode: 0o600, flag: 'wx' })
    }
    return true
  } catch (error) {
    if (isError(error, 'EEXIST')) return false
    throw error
  } finally {
    rmSync(mine, { force: true })
  }
}

const read = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (isError(error, 'ENOENT')) return undefined
    throw error
  }
}

/** The process that holds a lock; undefined when it is gone. A process id means nothing after the machine was restarted. */
const holderOf = (text: string): number | undefined => {
  const [pid = 0, bootId] = text.split(' ').map((part, at) => (at === 0 ? Number(part) : part)) as [number?, string?]
  return pid > 0 && pid !== process.pid && bootId === String(readBootId()) && isAlive(pid) ? pid : undefined
}

/** Takes a dead lock away. If somebody was quicker and it is his that was taken, he gets it back. */
const clear = (path: string, dead: string) => {
  const away = `${path}.${process.pid}.old`
  try {
    renameSync(path, away)
    if (read(away) !== dead) linkSync(away, path)
  } catch (error) {
    if (!isError(error, 'ENOENT') && !isError(error, 'EEXIST')) throw error
  } finally {
    rmSync(away, { force: true })
  }
}

/** Two runs on one journal would pay rows twice. Returns how to let go, or the id of the process that holds it. */
export const takeLock = (path: string): (() => void) | number => {
  const text = `${process.pid} ${String(readBootId())}`
  for (;;) {
    if (take(path, text)) {
      return () => {
        rmSync(path, { force: true })
      }
    }
    const held = read(path)
    const holder = held === undefined ? undefined : holderOf(held)
    if (holder !== undefined) return holder
    if (held !== undefined) clear(path, held) // left behind by a process that was killed
  }
}
