import { byCodeUnit } from '../bundle/document.ts'
import type { Change } from './change.ts'
import type { Language } from './describe-change.ts'
import type { BundledDocument } from './diff-documents.ts'

/** The changes of one platform; of all operations together when it has no name. */
export interface PlatformChanges {
  readonly platform: string | undefined
  readonly title: string
  readonly changes: readonly Change[]
}

const SEVERAL: Readonly<Record<Language, string>> = { en: 'Several operations', zh: '多个接口' }

/** Changes by platform, what reaches all of them first. */
export const byPlatform = (
  changes: readonly Change[],
  documents: readonly BundledDocument[],
  language: Language,
): PlatformChanges[] => {
  const titles = new Map(
    documents.flatMap(({ tags = [] }) => tags.map((tag) => [tag.name, tag['x-title']?.[language]] as const)),
  )
  // An empty name for what reaches several: it sorts first, which `undefined` would not.
  const platforms = [...new Set(changes.map(({ platform = '' }) => platform))].sort(byCodeUnit)
  return platforms.map((platform) => ({
    platform: platform === '' ? undefined : platform,
    title: platform === '' ? SEVERAL[language] : (titles.get(platform) ?? platform),
    changes: changes.filter((change) => (change.platform ?? '') === platform),
  }))
}
