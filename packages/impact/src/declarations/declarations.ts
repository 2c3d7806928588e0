import type ts from 'typescript'
import type { Meaning, Place } from './meaning.ts'
import { readOpenapiTypes } from './openapi-types.ts'
import { type PlatformDeclarations, readPlatform } from './platform.ts'
import { readValues } from './values.ts'

/** What the declarations of the installed schema stand for. */
export interface Declarations {
  /** Undefined for a declaration that is none of the schema's. */
  meaningOf(declaration: ts.Node): Meaning | undefined
  /** Where an interface, or a type in place, stands in the answers of operations. */
  placesOf(type: ts.Node): readonly Place[] | undefined
}

const MODULE = /\/generated\/(platforms|data|values)\/([^/]+)\.d\.ts$/
const OPENAPI = /\/generated\/paths\.d\.ts$/

/**
 * Indexes the declaration files of `@justoneapi/schema`. A platform is read when something of it is asked for: the types
 * of all answers are some 20,000 fields.
 */
export const readDeclarations = (files: readonly ts.SourceFile[]): Declarations => {
  const modules = new Map<string, ts.SourceFile>()
  const nameOf = new Map<ts.SourceFile, { folder: string; platform: string }>()
  const openapiFile = files.find(({ fileName }) => OPENAPI.test(fileName))
  for (const file of files) {
    const [, folder, platform] = MODULE.exec(file.fileName) ?? []
    if (folder === undefined || platform === undefined) continue
    modules.set(`${folder}/${platform}`, file)
    nameOf.set(file, { folder, platform })
  }

  const platforms = new Map<string, PlatformDeclarations | undefined>()
  const readOnce = (platform: string) => {
    if (!platforms.has(platform)) {
      const file = modules.get(`platforms/${platform}`)
      platforms.set(platform, file && readPlatform(file, modules.get(`data/${platform}`)))
    }
    return platforms.get(platform)
  }
  let openapiTypes: PlatformDeclarations | undefined
  const modulesOf = (declaration: ts.Node): PlatformDeclarations | undefined => {
    const file = declaration.getSourceFile()
    if (file === openapiFile) return (openapiTypes ??= readOpenapiTypes(file))
    const module = nameOf.get(file)
    return module && module.folder !== 'values' ? readOnce(module.platform) : undefined
  }
  const values = new Map<ts.SourceFile, ReadonlyMap<ts.Node, Meaning>>()
  const valuesIn = (file: ts.SourceFile) => {
    const known = values.get(file) ?? readValues(file)
    values.set(file, known)
    return known
  }

  return {
    meaningOf: (declaration) => {
      const file = declaration.getSourceFile()
      if (nameOf.get(file)?.folder === 'values') return valuesIn(file).get(declaration)
      const declared = modulesOf(declaration)
      const places = declared?.fields.get(declaration)
      return places ? { kind: 'field', places } : declared?.meanings.get(declaration)
    },
    placesOf: (type) => modulesOf(type)?.types.get(type),
  }
}
