import { styleText } from 'node:util'
import { type Change, type Level, summarize, type Summary } from '../change.ts'
import { describeChange, type Language } from '../describe-change.ts'
import type { PlatformChanges } from '../by-platform.ts'

const LEVEL_TEXT: Readonly<Record<Language, Readonly<Record<Level | 'none', string>>>> = {
  en: { major: 'major', minor: 'minor', patch: 'patch', none: 'none' },
  zh: { major: '不兼容', minor: '新增', patch: '修补', none: '无' },
}
const NOTHING: Readonly<Record<Language, string>> = {
  en: 'No change that a consumer would notice.',
  zh: '没有使用者会察觉的变化。',
}
const HEADER: Readonly<Record<Language, readonly string[]>> = {
  en: ['Level', 'Operation', 'Change'],
  zh: ['级别', '接口', '变化'],
}
const COLOURS = { major: 'red', minor: 'green', patch: 'dim' } as const satisfies Record<Level, string>

const nameOf = ({ name, operations }: Change) => name ?? (operations ? `(${operations.length})` : '')

const countsOf = ({ counts }: Summary, language: Language) =>
  (['major', 'minor', 'patch'] as const).map((level) => `${LEVEL_TEXT[language][level]} ${counts[level]}`).join(', ')

/** One change a line, fields apart by a tab, for programs. */
export const renderLines = (changes: readonly Change[], language: Language): string =>
  changes
    .map(
      (change) =>
        `${[change.level, change.kind, change.operation ?? '*', describeChange(change, language)].join('\t')}\n`,
    )
    .join('')

/** For people at a terminal: by platform, the heaviest first. */
export const renderTerminal = (groups: readonly PlatformChanges[], language: Language, isColoured: boolean): string => {
  const changes = groups.flatMap((group) => group.changes)
  if (changes.length === 0) return `${NOTHING[language]}\n`
  const names = Math.min(48, Math.max(...changes.map((change) => nameOf(change).length)))
  const line = (change: Change) => {
    const level = LEVEL_TEXT[language][change.level].padEnd(6)
    const shown = isColoured ? styleText(COLOURS[change.level], level) : level
    return `  ${shown} ${nameOf(change).padEnd(names)}  ${describeChange(change, language)}\n`
  }
  const bold = (text: string) => (isColoured ? styleText('bold', text) : text)
  return `${countsOf(summarize(changes), language)}\n${groups
    .map((group) => `\n${bold(group.title)}\n${group.changes.map(line).join('')}`)
    .join('')}`
}

const cell = (text: string) => text.replaceAll('|', String.raw`\|`).replaceAll('\n', ' ')

/** For a pull request: a table for each platform. */
export const renderMarkdown = (groups: readonly PlatformChanges[], language: Language): string => {
  const changes = groups.flatMap((group) => group.changes)
  if (changes.length === 0) return `${NOTHING[language]}\n`
  const row = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |\n`
  const header = `${row(HEADER[language])}${row(HEADER[language].map(() => '---'))}`
  const line = (change: Change) => {
    const { level } = change
    const name = nameOf(change)
    const shown = LEVEL_TEXT[language][level]
    return row([
      level === 'major' ? `**${shown}**` : shown,
      change.name ? `\`${name}\`` : name,
      describeChange(change, language),
    ])
  }
  return `${countsOf(summarize(changes), language)}\n${groups
    .map((group) => `\n### ${group.title}\n\n${header}${group.changes.map(line).join('')}`)
    .join('')}`
}

/** The form that programs rely on; `facts` adds what the sentences were made of. */
export const renderJson = (changes: readonly Change[], language: Language, facts: boolean): string => {
  const told = changes.map((change) => {
    const { level, kind, operation } = change
    return { level, kind, operation, detail: describeChange(change, language), ...(facts && rest(change)) }
  })
  return `${JSON.stringify({ ...summarize(changes), changes: told }, null, 2)}\n`
}

const rest = ({ level: _level, kind: _kind, operation: _operation, detail: _detail, ...facts }: Change) => facts
