import type { Language, Messages } from './messages.ts'

/** Each language is a module of its own, so that the other one costs nothing. */
export const loadMessages = async (language: Language): Promise<Messages> =>
  language === 'zh' ? (await import('./zh.ts')).zh : (await import('./en.ts')).en
