import type { Language, Messages } from '../messages/messages.ts'
import type { Terminal } from './terminal.ts'

/** What every command gets. */
export interface Context {
  readonly terminal: Terminal
  readonly language: Language
  readonly messages: Messages
}
