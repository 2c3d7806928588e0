import type { PlatformInfo } from '@justoneapi/schema'
import { HEADER, literal } from './header.ts'

/**
 * The run-time table of one platform. The text is JSON inside `JSON.parse`: engines read that faster than a literal,
 * and the compiler has nothing to check.
 */
export const renderPlatformModule = (platform: PlatformInfo): string => `${HEADER}
import type { PlatformInfo } from '../../operation-info.ts'

export const platform: PlatformInfo = JSON.parse(
  ${literal(JSON.stringify(platform))},
) as PlatformInfo
`

/** The list of platforms, with a loader for the table of each. */
export const renderPlatformLoaders = (platforms: readonly PlatformInfo[]): string => `${HEADER}
import type { DataSchema } from '../data-schema.ts'
import type { PlatformInfo } from '../operation-info.ts'

/** Every platform, without its operations. */
export const platforms: readonly Omit<PlatformInfo, 'operations'>[] = JSON.parse(
  ${literal(JSON.stringify(platforms.map(({ platform, key, title, aliases }) => ({ platform, key, title, aliases }))))},
) as Omit<PlatformInfo, 'operations'>[]

/** Loads the table of one platform. */
export const loaders: Readonly<Record<string, () => Promise<{ platform: PlatformInfo }>>> = {
${platforms.map(({ platform }) => `  ${literal(platform)}: () => import('./operations/${platform}.ts'),\n`).join('')}}

/** Loads the schemas of \`data\` of one platform. */
export const responseLoaders: Readonly<
  Record<string, () => Promise<{ responses: Readonly<Record<string, DataSchema>> }>>
> = {
${platforms.map(({ platform }) => `  ${literal(platform)}: () => import('./responses/${platform}.ts'),\n`).join('')}}
`
