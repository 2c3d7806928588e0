import { byPlatform } from '../diff/by-platform.ts'
import { type BundledDocument, type Change, describeChange, type Level, summarize } from '../diff/index.ts'

export type Bump = Level

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

/** How much there is to do, before what it is. */
const headline = (changes: readonly Change[]): string => {
  const { major, minor, patch } = summarize(changes).counts
  const parts = [
    ...(major > 0 ? [`${plural(major, 'change breaks', 'changes break')} callers`] : []),
    ...(minor > 0 ? [plural(minor, 'addition', 'additions')] : []),
    ...(patch > 0 ? [plural(patch, 'smaller change', 'smaller changes')] : []),
  ]
  return `${major > 0 ? 'BREAKING. ' : ''}The API changed: ${parts.join(', ')}.`
}

const subjectOf = ({ name, operations = [] }: Change) =>
  name === undefined ? (operations.length > 0 ? `${operations.length} operations` : '') : `\`${name}\``

/** Dozens leave the published document on one day: said once, with what each moves to beside its name. */
const splitUnlisted = (change: Change) => {
  const { kind, replacement, ...facts } = change
  if (kind !== 'operation-unlisted' || replacement === undefined)
    return { subject: subjectOf(change), detail: change.detail }
  return {
    subject: `${subjectOf(change)} (move to \`${replacement}\`)`,
    detail: describeChange({ kind, ...facts }, 'en'),
  }
}

/** One line for all operations of a platform that the same happened to. */
const linesOf = (changes: readonly Change[]): string[] => {
  const groups = new Map<string, string[]>()
  for (const change of changes) {
    const { subject, detail } = splitUnlisted(change)
    const key = `${change.level === 'major' ? 'BREAKING ' : ''}\0${detail}`
    groups.set(key, [...(groups.get(key) ?? []), subject])
  }
  return [...groups].map(([key, group]) => {
    const [marker = '', detail = ''] = key.split('\0')
    const subjects = [...new Set(group)].filter(Boolean).join(', ')
    return `- ${marker}${subjects === '' ? '' : `${subjects}: `}${detail}`
  })
}

/**
 * A changeset file. Its text becomes the package's changelog: what changes in a consumer's code and what to write instead,
 * by platform.
 */
export const renderChangeset = (
  name: string,
  bump: Bump,
  changes: readonly Change[],
  documents: readonly BundledDocument[],
): string => {
  const groups = byPlatform(changes, documents, 'en').map(
    (group) => `**${group.title}**\n\n${linesOf(group.changes).join('\n')}`,
  )
  return `---\n'${name}': ${bump}\n---\n\n${[headline(changes), ...groups].join('\n\n')}\n`
}
