/** Empties `dist` of the package in the working folder: what is no longer built must not be packed. */
import { rmSync } from 'node:fs'

rmSync('dist', { recursive: true, force: true })
