import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' // alive, and somebody else's
  }
}

const take = (path: string): boolean => {
  try {
    const file = openSync(path, 'wx', 0o600)
    writeSync(file, String(process.pid))
    closeSync(file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Two runs on one journal would pay rows twice. Returns how to let go, or the id of the process that holds it. */
export const takeLock = (path: string): (() => void) | number => {
  const release = () => {
    rmSync(path, { force: true })
  }
  if (take(path)) return release
  const pid = Number(readFileSync(path, 'utf8'))
  if (pid > 0 && pid !== process.pid && isAlive(pid)) return pid
  release() // left behind by a process that was killed
  return take(path) ? release : pid
}
