/** What code can be written in. */
export const CODE_LANGUAGES = ['ts', 'cli', 'curl', 'python', 'js', 'java', 'go', 'php', 'prompt'] as const

export type CodeLanguage = (typeof CODE_LANGUAGES)[number]

/** Languages of people. */
export type Language = 'en' | 'zh'

/** Values of parameters as texts, so that long ids keep their digits. */
export type Arguments = Readonly<Record<string, string>>
