import type { Language, Messages } from '../messages/messages.ts'
import type { Terminal } from './terminal.ts'

/** What every command gets. */
export interface Context {
  readonly terminal: Terminal
  readonly language: Language
  readonly messages: Messages
  /** From now on this text is taken out of whatever goes to standard error. */
  readonly hide: (secret: string) => void
}
