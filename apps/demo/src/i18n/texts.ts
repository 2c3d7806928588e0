import { en } from './en.ts'
import { zh } from './zh.ts'

/** What the shell and the shared parts say. Pages bring their own texts in the same form. */
export const texts = { en, zh }
