import { ConfigurationError } from '../errors/unanswered.ts'
import { configuration, type ConfigurationText } from '../messages/configuration.ts'
import type { Language } from '../messages/messages.ts'

/** The error of an option that cannot be used. */
export const refuse = (
  text: ConfigurationText,
  language: Language = 'en',
  value = '',
  values: readonly string[] = [],
): ConfigurationError => new ConfigurationError({ message: configuration[language][text](value, values.join(', ')) })

/** The error of a value that is none of those there are. */
export const refuseChoice = (option: string, value: unknown, values: object, language?: Language): ConfigurationError =>
  refuse('choice', language, `${option}: ${JSON.stringify(value)}`, Object.keys(values))
