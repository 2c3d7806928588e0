import { readFileSync } from 'node:fs'

/**
 * Names the time since the machine was started; undefined where the system does not tell. Within it, what was written
 * stands in the file, whether the disk has it yet or not.
 */
export const readBootId = (): string | undefined => {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim() || undefined
  } catch {
    return undefined // not Linux
  }
}
