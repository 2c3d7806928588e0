import type { PlatformInfo } from '@justoneapi/schema'
import { comment, HEADER, literal } from './header.ts'
import { nameOf, platformName } from './platform-types.ts'

const pathsOf = (platforms: readonly PlatformInfo[], method: 'GET' | 'POST') =>
  platforms
    .flatMap((platform) =>
      platform.operations
        .filter((operation) => operation.method === method)
        .map((operation) => `  ${literal(operation.path)}: ${platformName(platform)}[${literal(nameOf(operation))}]\n`),
    )
    .join('')

/** The tables that join all platforms: by name, and by path for each method. */
export const renderPlatformIndex = (platforms: readonly PlatformInfo[]): string =>
  [
    HEADER,
    platforms
      .map((platform) => `import type { ${platformName(platform)} } from './platforms/${platform.platform}.ts'\n`)
      .join(''),
    `/** Every platform by its name in the client. */\nexport interface Platforms {\n${platforms
      .map(
        (platform) =>
          `${comment([`${platform.title.en} · ${platform.title.zh}`], '  ')}  ${platform.key}: ${platformName(platform)}\n`,
      )
      .join('')}}\n`,
    `/** Every GET operation by its path. */\nexport interface GetPaths {\n${pathsOf(platforms, 'GET')}}\n`,
    `/** Every POST operation by its path. */\nexport interface PostPaths {\n${pathsOf(platforms, 'POST')}}\n`,
  ].join('\n')
