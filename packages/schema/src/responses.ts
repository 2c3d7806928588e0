import type { DataSchema } from './data-schema.ts'
import { responseLoaders } from './generated/loaders.ts'

export type { DataSchema }

/**
 * Loads what is known of the `data` of one platform, by operation name.
 * @param platform the segment of the path, for example `douyin-xingtu`
 * @returns an empty table for a platform of which no answer is known
 */
export const loadResponses = async (platform: string): Promise<Readonly<Record<string, DataSchema>>> => {
  const load = Object.hasOwn(responseLoaders, platform) ? responseLoaders[platform] : undefined
  return load ? (await load()).responses : {}
}
