import { en } from './en.ts'
import { zh } from './zh.ts'

/** What the creator pages say. */
export const pageTexts = { en, zh }
