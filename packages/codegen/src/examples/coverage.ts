import { operationName } from '@justoneapi/schema/names'
import { byCodeUnit } from '../bundle/document.ts'
import type { Schema } from './schema/schema.ts'

/** How much of the `data` of a platform is known. */
interface PlatformCoverage {
  readonly platform: string
  readonly total: number
  readonly typed: number
  /** Operations whose examples were null or empty: `data` is unknown. */
  readonly empty: readonly string[]
  /** Operations without an example: `data` is unknown. */
  readonly missing: readonly string[]
}

export interface Coverage {
  readonly total: number
  readonly typed: number
  readonly platforms: readonly PlatformCoverage[]
}

/** Whether a schema says what `data` is. */
export const isTyped = (schema: Schema | undefined): boolean =>
  schema !== undefined && (schema.type !== undefined || schema.$ref !== undefined)

/** How many of the operations have a type of `data`, by platform. */
export const coverageOf = (paths: readonly string[], schemas: ReadonlyMap<string, Schema>): Coverage => {
  const byPlatform = new Map<string, string[]>()
  for (const path of [...paths].sort(byCodeUnit)) {
    const { platform } = operationName(path)
    byPlatform.set(platform, [...(byPlatform.get(platform) ?? []), path])
  }
  const platforms = [...byPlatform].map(([platform, own]): PlatformCoverage => {
    const typed = own.filter((path) => isTyped(schemas.get(path)))
    const empty = own.filter((path) => schemas.has(path) && !typed.includes(path))
    const missing = own.filter((path) => !schemas.has(path))
    return { platform, total: own.length, typed: typed.length, empty, missing }
  })
  return { total: paths.length, typed: platforms.reduce((sum, { typed }) => sum + typed, 0), platforms }
}

const nameOf = (path: string): string => operationName(path).name

/** `188 of 348 typed`. */
export const renderCoverageLine = ({ typed, total }: Coverage): string => `${typed} of ${total} typed`

/** The report as Markdown: the total, a table by platform, and which operations have no type and why. */
export const renderCoverage = (coverage: Coverage): string => {
  const rows = coverage.platforms.map(({ platform, typed, total }) => `| ${platform} | ${typed} | ${total} |`)
  const lists = (title: string, pick: (platform: PlatformCoverage) => readonly string[]): string[] => {
    const lines = coverage.platforms
      .filter((platform) => pick(platform).length > 0)
      .map((platform) => `- ${platform.platform}: ${pick(platform).map(nameOf).join(', ')}`)
    return lines.length > 0 ? ['', title, '', ...lines] : []
  }
  return [
    `**${renderCoverageLine(coverage)}.**`,
    '',
    '| platform | typed | operations |',
    '| --- | ---: | ---: |',
    ...rows,
    ...lists('Example without content:', ({ empty }) => empty),
    ...lists('No example:', ({ missing }) => missing),
    '',
  ].join('\n')
}
