import ts from 'typescript'
import type { Declarations } from '../declarations/declarations.ts'
import type { Meaning, Place } from '../declarations/meaning.ts'

/** Symbols and types of a program, as far as they lead to the generated schema. */
export interface Symbols {
  readonly checker: ts.TypeChecker
  readonly declarations: Declarations
  /** Every word that the schema declares; no other needs a look. */
  readonly vocabulary: ReadonlySet<string>
}

/** The type without `null` and `undefined`, its members one by one. */
export const membersOf = (checker: ts.TypeChecker, type: ts.Type): readonly ts.Type[] => {
  const known = checker.getNonNullableType(type)
  return known.isUnion() ? known.types : [known]
}

/** What declarations stand for; a field that several types have is one meaning. */
const meaningsOfAll = ({ declarations }: Symbols, nodes: Iterable<ts.Declaration>): Meaning[] => {
  const found = [...nodes].flatMap((each) => declarations.meaningOf(each) ?? [])
  const places = found.flatMap((each) => (each.kind === 'field' ? each.places : []))
  const others = found.filter(({ kind }) => kind !== 'field')
  return places.length > 0 ? [...others, { kind: 'field', places }] : others
}

export const meaningsOf = (symbols: Symbols, symbol: ts.Symbol | undefined): Meaning[] =>
  meaningsOfAll(symbols, symbol?.declarations ?? [])

/** A property of a type, looked for in each member of a union. */
export const meaningsOfProperty = (symbols: Symbols, type: ts.Type, name: string): Meaning[] => {
  const { checker } = symbols
  const found = membersOf(checker, type).flatMap((each) => checker.getPropertyOfType(each, name)?.declarations ?? [])
  return meaningsOfAll(symbols, new Set(found))
}

/**
 * The names that a computed key may have: those of `a[b]` where `b` is one of a few texts. A key that may be any member
 * (`keyof`) names none, because it follows every change by itself.
 */
const namesInKey = ({ checker, vocabulary }: Symbols, key: ts.Expression, object: ts.Type): string[] => {
  const names = membersOf(checker, checker.getTypeAtLocation(key)).flatMap((each) =>
    each.isStringLiteral() && vocabulary.has(each.value) ? [each.value] : [],
  )
  if (names.length === 0) return []
  const members = checker.getPropertiesOfType(checker.getNonNullableType(object))
  return members.length > 1 && members.every(({ name }) => names.includes(name)) ? [] : names
}

/** What `a.b`, `a['b']` and `a[b]` stand for: the member, whatever `a` may be beside that. */
export const meaningsOfMember = (
  symbols: Symbols,
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
): Meaning[] => {
  const { checker } = symbols
  if (ts.isPropertyAccessExpression(node)) return meaningsOf(symbols, checker.getSymbolAtLocation(node.name))
  const { argumentExpression: key, expression } = node
  const object = checker.getTypeAtLocation(expression)
  const names = ts.isStringLiteralLike(key) ? [key.text] : namesInKey(symbols, key, object)
  return names.flatMap((name) => meaningsOfProperty(symbols, object, name))
}

/** Follows an import to what it stands for. */
export const resolveAlias = (checker: ts.TypeChecker, symbol: ts.Symbol | undefined): ts.Symbol | undefined =>
  symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol

/** Where a type stands in the answers of operations, by its declaration. */
export const placesOfType = ({ checker, declarations }: Symbols, type: ts.Type): Place[] | undefined => {
  const places = membersOf(checker, type).flatMap((each) => {
    // `Complete<T>` and its like have no declaration of the schema; what they are made of has.
    const made = [each, ...(each.aliasTypeArguments ?? [])]
    const nodes = made.flatMap((one) => one.getSymbol()?.declarations ?? [])
    return nodes.flatMap((node) => declarations.placesOf(node) ?? [])
  })
  return places.length > 0 ? places : undefined
}
