import type { Language } from '../messages/messages.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** The language of a locale such as `zh_CN.UTF-8`, in the order POSIX gives to its variables. */
export const languageOf = (env: Environment): Language => {
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value)
  return locale?.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

/** `--lang` is needed before anything else is parsed, because even a usage error is told in it. */
export const findLanguage = (args: readonly string[], env: Environment): Language => {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const value = args[at]?.startsWith('--lang=') ? args[at].slice('--lang='.length) : args[at + 1]
  return at !== -1 && (value === 'en' || value === 'zh') ? value : languageOf(env)
}
