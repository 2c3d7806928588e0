import type { OperationInfo } from '@justoneapi/schema'
import type { BusinessCodeInfo } from '@justoneapi/schema/codes'
import type { DataSchemas } from '../bundle/attach-data.ts'
import { type Document, operationsOf } from '../bundle/document.ts'
import { dataName } from '../data-types/type-names.ts'
import { coverageOf, isTyped } from '../examples/coverage.ts'
import { formatJson } from '../examples/schema/format.ts'
import { renderCodeRules, renderCodes } from './codes.ts'
import { renderCoveragePage, showCoverage } from './coverage-page.ts'
import { itemType } from './item-type.ts'
import { renderOpenapiTypes } from './openapi-types.ts'
import { renderOperationList } from './operation-list.ts'
import { toPlatforms } from './operation-table.ts'
import { renderPaging } from './paging.ts'
import { renderPlatformData } from './platform-data.ts'
import { renderPlatformIndex } from './platform-index.ts'
import { renderPlatformLoaders, renderPlatformModule } from './platform-module.ts'
import { nameOf, renderPlatformTypes } from './platform-types.ts'
import { renderPlatformValues } from './platform-values.ts'
import { renderResponseModule } from './response-module.ts'

export interface GenerateInput {
  /** The bundled document. */
  readonly document: Document
  readonly codes: readonly BusinessCodeInfo[]
  readonly responses: DataSchemas
  /** Pages that show how much is typed, by path. */
  readonly readmes: Readonly<Record<string, string>>
}

/** The folder that holds nothing but generated files. */
export const GENERATED = 'packages/schema/src/generated'

const planModules = async ({ document, codes, responses }: GenerateInput): Promise<[string, string][]> => {
  const platforms = toPlatforms(document)
  const schemaOf = ({ path }: OperationInfo) => {
    const schema = responses.get(path)
    return isTyped(schema) ? schema : undefined
  }
  const typesOf = (operation: OperationInfo) => {
    const schema = schemaOf(operation)
    if (!schema) return undefined
    const data = dataName(nameOf(operation))
    const items = operation.paging?.items
    return { data, item: items === undefined ? undefined : itemType(data, schema, items) }
  }
  const forEachPlatform = (folder: string, render: (platform: (typeof platforms)[number]) => string) =>
    platforms.map((platform): [string, string] => [`${folder}/${platform.platform}.ts`, render(platform)])
  return [
    ['paths.ts', await renderOpenapiTypes(document)],
    ['codes.ts', renderCodes(codes)],
    ['code-rules.ts', renderCodeRules(codes)],
    ['operation-list.ts', renderOperationList(platforms)],
    ['platform-index.ts', renderPlatformIndex(platforms)],
    ['paging.ts', renderPaging(platforms)],
    ['loaders.ts', renderPlatformLoaders(platforms)],
    ...forEachPlatform('values', renderPlatformValues),
    ...forEachPlatform('operations', renderPlatformModule),
    ...forEachPlatform('responses', (platform) => renderResponseModule(platform, schemaOf)),
    ...forEachPlatform('data', (platform) => renderPlatformData(platform, schemaOf)),
    ...forEachPlatform('platforms', (platform) => renderPlatformTypes(platform, typesOf)),
  ]
}

/** Every generated file by its path in the repository. Pure. */
export const planFiles = async (input: GenerateInput): Promise<Map<string, string>> => {
  const modules = await planModules(input)
  const paths = operationsOf(input.document).map(({ path }) => path)
  const coverage = coverageOf([...new Set(paths)], input.responses)
  return new Map([
    ['packages/schema/openapi.json', formatJson(input.document)],
    ['packages/schema/COVERAGE.md', renderCoveragePage(coverage)],
    ...Object.entries(input.readmes).map(([path, text]) => [path, showCoverage(text, coverage)] as const),
    ...modules.map(([path, text]) => [`${GENERATED}/${path}`, text] as const),
  ])
}
