import type { BusinessCodeInfo } from '@justoneapi/schema/codes'
import type { Document } from '../bundle/document.ts'
import { renderCodeRules, renderCodes } from './codes.ts'
import { renderOpenapiTypes } from './openapi-types.ts'
import { renderOperationList } from './operation-list.ts'
import { toPlatforms } from './operation-table.ts'
import { renderPaging } from './paging.ts'
import { renderPlatformIndex } from './platform-index.ts'
import { renderPlatformLoaders, renderPlatformModule } from './platform-module.ts'
import { renderPlatformTypes } from './platform-types.ts'
import { renderPlatformValues } from './platform-values.ts'

/** Every generated file: its path below `packages/schema/src/generated`, and its text. Pure. */
export const planFiles = async (
  document: Document,
  codes: readonly BusinessCodeInfo[],
): Promise<Map<string, string>> => {
  const platforms = toPlatforms(document)
  return new Map([
    ['paths.ts', await renderOpenapiTypes(document)],
    ['codes.ts', renderCodes(codes)],
    ['code-rules.ts', renderCodeRules(codes)],
    ['operation-list.ts', renderOperationList(platforms)],
    ['platform-index.ts', renderPlatformIndex(platforms)],
    ['paging.ts', renderPaging(platforms)],
    ['loaders.ts', renderPlatformLoaders(platforms)],
    ...platforms.map((each) => [`values/${each.platform}.ts`, renderPlatformValues(each)] as const),
    ...platforms.map((each) => [`operations/${each.platform}.ts`, renderPlatformModule(each)] as const),
    ...platforms.map((each) => [`platforms/${each.platform}.ts`, renderPlatformTypes(each, () => undefined)] as const),
  ])
}
