import type { PlatformInfo } from '@justoneapi/schema'
import { comment, HEADER } from './header.ts'
import { platformName } from './platform-types.ts'

const renderImport = (platform: PlatformInfo) => {
  const name = platformName(platform)
  return `import type { ${name}, ${name}FreePaths, ${name}GetPaths, ${name}PostPaths } from './platforms/${platform.platform}.ts'\n`
}

const renderMember = (platform: PlatformInfo) =>
  `${comment([`${platform.title.en} · ${platform.title.zh}`], '  ')}  ${platform.key}: ${platformName(platform)}\n`

/** The tables that join all platforms: by name, and by path for each method. */
export const renderPlatformIndex = (platforms: readonly PlatformInfo[]): string => {
  const joined = (suffix: string) => platforms.map((platform) => `    ${platformName(platform)}${suffix}`).join(',\n')
  return [
    HEADER,
    platforms.map(renderImport).join(''),
    `/** Every platform by its name in the client. */\nexport interface Platforms {\n${platforms.map(renderMember).join('')}}\n`,
    `/** Every GET operation by its path. */\nexport interface GetPaths\n  extends\n${joined('GetPaths')} {}\n`,
    `/** Every POST operation by its path. */\nexport interface PostPaths\n  extends\n${joined('PostPaths')} {}\n`,
    `/** The paths of operations whose arguments may all be left out. */\nexport interface FreePaths\n  extends\n${joined('FreePaths')} {}\n`,
    `/** Everything, by name and by path. */\nexport interface Api {\n  platforms: Platforms\n  get: GetPaths\n  post: PostPaths\n  free: FreePaths\n}\n`,
  ].join('\n')
}
