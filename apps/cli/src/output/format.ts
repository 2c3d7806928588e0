import type { OutputFormat } from '../frame/shared-options.ts'
import type { Output } from '../frame/terminal.ts'

/** A table for people, JSON for programs: the terminal decides unless the user does. */
export const chooseFormat = (given: string | undefined, stdout: Output): OutputFormat =>
  given === 'json' || given === 'table' ? given : stdout.isTTY ? 'table' : 'json'
