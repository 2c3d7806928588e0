import ts from 'typescript'
import type { Meaning } from './meaning.ts'
import { type DataPlaces, memberName, walkData } from './walk-data.ts'

/** What the generated modules of one platform declare. */
export interface PlatformDeclarations extends DataPlaces {
  readonly meanings: ReadonlyMap<ts.Node, Meaning>
}

/** Interfaces and aliases of a module, by name. */
const declaredIn = (file: ts.SourceFile | undefined): Map<string, ts.Declaration> => {
  const declared = new Map<string, ts.Declaration>()
  for (const each of file?.statements ?? []) {
    if (ts.isInterfaceDeclaration(each) || ts.isTypeAliasDeclaration(each)) declared.set(each.name.text, each)
  }
  return declared
}

const referenceName = (type: ts.TypeNode | undefined) =>
  type && ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName) ? type.typeName.text : undefined

const propertiesOf = (node: ts.Declaration | undefined): ts.PropertySignature[] =>
  node && ts.isInterfaceDeclaration(node) ? node.members.filter(ts.isPropertySignature) : []

/** `DouyinXingtuApi` names the platform's key and its table. */
const tableOf = (declared: ReadonlyMap<string, ts.Declaration>) => {
  for (const [name, api] of declared) {
    if (!name.endsWith('Api')) continue
    const platforms = propertiesOf(api).find((member) => memberName(member) === 'platforms')?.type
    const [entry] = platforms && ts.isTypeLiteralNode(platforms) ? platforms.members.filter(ts.isPropertySignature) : []
    const table = referenceName(entry?.type)
    const key = entry && memberName(entry)
    if (key !== undefined && table !== undefined) return { key, table }
  }
  return undefined
}

/**
 * Reads the modules `platforms/<name>.d.ts` and `data/<name>.d.ts` of the generated schema.
 * @param platformFile holds arguments and tables
 * @param dataFile holds the types of answers; undefined when no answer is typed
 */
export const readPlatform = (
  platformFile: ts.SourceFile,
  dataFile: ts.SourceFile | undefined,
): PlatformDeclarations => {
  const meanings = new Map<ts.Node, Meaning>()
  const places: DataPlaces = { fields: new Map(), types: new Map() }
  const declared = declaredIn(platformFile)
  const dataTypes = declaredIn(dataFile)
  const found = tableOf(declared)
  if (!found) return { meanings, ...places }
  const { key, table } = found

  for (const member of propertiesOf(declared.get(table))) {
    const operation = `${key}.${memberName(member) ?? ''}`
    meanings.set(member, { kind: 'operation', operation, by: 'name' })
    const [args, data] = member.type && ts.isTypeReferenceNode(member.type) ? (member.type.typeArguments ?? []) : []
    const argsType = declared.get(referenceName(args) ?? '')
    if (argsType) meanings.set(argsType, { kind: 'args', operation })
    for (const each of propertiesOf(argsType)) {
      meanings.set(each, { kind: 'parameter', operation, parameter: memberName(each) ?? '' })
    }
    if (data) walkData(data, operation, dataTypes, places)
  }
  for (const suffix of ['GetPaths', 'PostPaths']) {
    for (const member of propertiesOf(declared.get(`${table}${suffix}`))) {
      const name = member.type && ts.isIndexedAccessTypeNode(member.type) ? member.type.indexType : undefined
      if (name && ts.isLiteralTypeNode(name) && ts.isStringLiteral(name.literal)) {
        meanings.set(member, { kind: 'operation', operation: `${key}.${name.literal.text}`, by: 'path' })
      }
    }
  }
  return { meanings, ...places }
}
