import { loaders, platforms } from './generated/loaders.ts'
import type { OperationInfo, PlatformInfo } from './operation-info.ts'

export { platforms }

/**
 * Loads the operations of one platform.
 * @param platform the segment of the path, for example `douyin-xingtu`
 * @throws RangeError when there is no such platform
 */
export const loadPlatform = async (platform: string): Promise<PlatformInfo> => {
  const load = Object.hasOwn(loaders, platform) ? loaders[platform] : undefined
  if (!load) {
    const known = platforms.map((each) => each.platform).join(', ')
    throw new RangeError(`platform: ${JSON.stringify(platform)} is not known. Use one of: ${known}`)
  }
  return (await load()).platform
}

/** Loads every operation, ordered by path. */
export const loadOperations = async (): Promise<OperationInfo[]> => {
  const loaded = await Promise.all(platforms.map(({ platform }) => loadPlatform(platform)))
  return loaded.flatMap(({ operations }) => operations)
}
