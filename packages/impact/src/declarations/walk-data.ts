import ts from 'typescript'
import type { Place } from './meaning.ts'

/** Where the declarations of one module of `data` stand in the answers of operations. */
export interface DataPlaces {
  /** Members of interfaces and of types in place. */
  readonly fields: Map<ts.Node, Place[]>
  /** Interfaces and types in place themselves. */
  readonly types: Map<ts.Node, Place[]>
}

const add = (places: Map<ts.Node, Place[]>, node: ts.Node, place: Place) => {
  const known = places.get(node)
  if (known) known.push(place)
  else places.set(node, [place])
}

/** One name of a JSON pointer (RFC 6901). */
export const escapeName = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1')

/** The name of a member, as written in the generated modules. */
export const memberName = ({ name }: { readonly name?: ts.PropertyName | undefined }): string | undefined =>
  name && (ts.isIdentifier(name) || ts.isStringLiteralLike(name)) ? name.text : undefined

/**
 * Follows the type of an operation's `data` through its module, and notes every field on the way. A type that holds
 * itself is followed once.
 */
export const walkData = (
  type: ts.TypeNode,
  operation: string,
  declared: ReadonlyMap<string, ts.Declaration>,
  places: DataPlaces,
): void => {
  const around = new Set<ts.Node>()

  const enter = (node: ts.InterfaceDeclaration | ts.TypeLiteralNode, pointer: string) => {
    if (around.has(node)) return
    around.add(node)
    add(places.types, node, { operation, pointer })
    for (const member of node.members) {
      const name = ts.isPropertySignature(member) ? memberName(member) : undefined
      if (name === undefined || !ts.isPropertySignature(member)) continue
      const inside = `${pointer}/${escapeName(name)}`
      add(places.fields, member, { operation, pointer: inside })
      if (member.type) follow(member.type, inside)
    }
    around.delete(node)
  }

  const follow = (node: ts.TypeNode, pointer: string): void => {
    if (ts.isArrayTypeNode(node)) follow(node.elementType, `${pointer}/*`)
    else if (ts.isParenthesizedTypeNode(node)) follow(node.type, pointer)
    else if (ts.isUnionTypeNode(node)) for (const each of node.types) follow(each, pointer)
    else if (ts.isTypeLiteralNode(node)) enter(node, pointer)
    else if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName)) {
      const { text } = node.typeName
      const target = declared.get(text)
      if (text === 'Record' && node.typeArguments?.[1]) follow(node.typeArguments[1], `${pointer}/*`)
      else if (target && ts.isInterfaceDeclaration(target)) enter(target, pointer)
      else if (target && ts.isTypeAliasDeclaration(target)) follow(target.type, pointer)
    } else if (ts.isIndexedAccessTypeNode(node) && ts.isLiteralTypeNode(node.indexType)) {
      // `components["schemas"]["Item"]`
      const { literal } = node.indexType
      const target = ts.isStringLiteral(literal) ? declared.get(literal.text) : undefined
      if (target && ts.isPropertySignature(target) && target.type) follow(target.type, pointer)
    }
  }

  follow(type, '')
}
