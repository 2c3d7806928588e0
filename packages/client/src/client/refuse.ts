import { ConfigurationError } from '../errors/unanswered.ts'
import { configuration, type ConfigurationText } from '../messages/configuration.ts'
import type { Language } from '../messages/messages.ts'

/** The error of an option that cannot be used. */
export const refuse = (text: ConfigurationText, language: Language = 'en', value = ''): ConfigurationError =>
  new ConfigurationError({ message: configuration[language][text](value) })
