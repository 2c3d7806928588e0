import type { Language, Messages } from './messages.ts'

/** Texts are modules of their own, so that they weigh nothing until something fails. */
export const loadMessages = async (language: Language): Promise<Messages> =>
  language === 'zh' ? (await import('./zh.ts')).zh : (await import('./en.ts')).en
