/** What `--code` can write. */
export const CODE_LANGUAGES = ['ts', 'curl', 'python', 'js', 'java', 'go', 'php', 'prompt'] as const

export type CodeLanguage = (typeof CODE_LANGUAGES)[number]
