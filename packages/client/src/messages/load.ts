import { en } from './en.ts'
import type { Language, Messages } from './messages.ts'

/** English is at hand; Chinese is a module of its own, so that it weighs nothing where it is not used. */
export const loadMessages = async (language: Language): Promise<Messages> =>
  language === 'zh' ? (await import('./zh.ts')).zh : en
