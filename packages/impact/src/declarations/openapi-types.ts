import ts from 'typescript'
import type { Meaning } from './meaning.ts'
import type { PlatformDeclarations } from './platform.ts'
import { type DataPlaces, memberName, walkData } from './walk-data.ts'

const FORM = 'application/x-www-form-urlencoded'

const membersOf = (type: ts.Node | undefined): readonly ts.PropertySignature[] =>
  type && (ts.isInterfaceDeclaration(type) || ts.isTypeLiteralNode(type))
    ? type.members.filter(ts.isPropertySignature)
    : []

/** The type of a member, by the names that lead to it. */
const typeAt = (type: ts.Node | undefined, ...names: readonly string[]): ts.Node | undefined =>
  names.reduce<ts.Node | undefined>(
    (node, name) => membersOf(node).find((member) => memberName(member) === name)?.type,
    type,
  )

/** `operations["douyin.getUserDetailV3"]`: the last name. */
const lastName = (type: ts.TypeNode | undefined): string | undefined =>
  type &&
  ts.isIndexedAccessTypeNode(type) &&
  ts.isLiteralTypeNode(type.indexType) &&
  ts.isStringLiteral(type.indexType.literal)
    ? type.indexType.literal.text
    : undefined

/** Reads `paths.d.ts` of the generated schema: `paths`, `operations` and `components` in the form of openapi-typescript. */
export const readOpenapiTypes = (file: ts.SourceFile): PlatformDeclarations => {
  const meanings = new Map<ts.Node, Meaning>()
  const places: DataPlaces = { fields: new Map(), types: new Map() }
  const interfaces = new Map(file.statements.filter(ts.isInterfaceDeclaration).map((each) => [each.name.text, each]))
  const schemas = membersOf(typeAt(interfaces.get('components'), 'schemas'))
  const declared = new Map(schemas.map((member): [string, ts.Declaration] => [memberName(member) ?? '', member]))

  for (const member of membersOf(interfaces.get('operations'))) {
    const operation = memberName(member) ?? ''
    meanings.set(member, { kind: 'operation', operation, by: 'id' })
    const parameters = [
      ...membersOf(typeAt(member.type, 'parameters', 'query')),
      ...membersOf(typeAt(member.type, 'requestBody', 'content', FORM)),
    ]
    for (const each of parameters) {
      meanings.set(each, { kind: 'parameter', operation, parameter: memberName(each) ?? '' })
    }
    const data = declared.get(operation)
    if (data && ts.isPropertySignature(data) && data.type) walkData(data.type, operation, declared, places)
  }
  for (const member of membersOf(interfaces.get('paths'))) {
    const operation = membersOf(member.type).flatMap(({ type }) => lastName(type) ?? [])[0]
    if (operation !== undefined) meanings.set(member, { kind: 'operation', operation, by: 'path' })
  }
  return { meanings, ...places }
}
