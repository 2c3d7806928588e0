import { en } from './messages/en.ts'
import type { ChangeMessages, Facts } from './messages/messages.ts'
import { zh } from './messages/zh.ts'

export const LANGUAGES = ['en', 'zh'] as const
export type Language = (typeof LANGUAGES)[number]

const MESSAGES: Readonly<Record<Language, ChangeMessages>> = { en, zh }

/** What a change means for a caller, in one sentence; the operation is named beside it. */
export const describeChange = (change: Facts, language: Language): string => MESSAGES[language][change.kind](change)
