import ts from 'typescript'
import type { Meaning } from '../declarations/meaning.ts'
import { bindingKey } from './locate.ts'
import { meaningsOf, meaningsOfMember, meaningsOfProperty, resolveAlias, type Symbols } from './symbols.ts'

/** A name that stands for something of the schema, and the value that reaches it through that name. */
export interface Named {
  readonly meanings: readonly Meaning[]
  /** What the field is read from. */
  readonly from?: ts.Expression | ts.BindingPattern
}

const NONE: Named = { meanings: [] }

/** Whether an object literal stands on the left of `=`, or in such a one, and so takes apart instead of making. */
const isTarget = (node: ts.Node): boolean => {
  const { parent } = node
  if (ts.isBinaryExpression(parent)) {
    return parent.operatorToken.kind === ts.SyntaxKind.EqualsToken && parent.left === node
      ? true
      : parent.left === node && isTarget(parent)
  }
  if (ts.isForOfStatement(parent)) return parent.initializer === node
  const isInside =
    ts.isParenthesizedExpression(parent) ||
    ts.isArrayLiteralExpression(parent) ||
    ts.isObjectLiteralExpression(parent) ||
    (ts.isPropertyAssignment(parent) && parent.initializer === node)
  return isInside && isTarget(parent)
}

/** `{ kolId: … }`: what the place where the object goes calls by that name. */
const inObject = (symbols: Symbols, object: ts.ObjectLiteralExpression, name: ts.Node, text: string): Named => {
  const { checker } = symbols
  if (isTarget(object)) {
    const taken = ts.isIdentifier(name) ? checker.getPropertySymbolOfDestructuringAssignment(name) : undefined
    return { meanings: meaningsOf(symbols, taken) }
  }
  const type = checker.getContextualType(object)
  return type ? { meanings: meaningsOfProperty(symbols, type, text) } : NONE
}

const atSymbol = (symbols: Symbols, node: ts.Node, from?: ts.Expression): Named => {
  const symbol = resolveAlias(symbols.checker, symbols.checker.getSymbolAtLocation(node))
  return { meanings: meaningsOf(symbols, symbol), ...(from && { from }) }
}

/** What an identifier stands for. Names that the project declares itself stand for nothing. */
export const readIdentifier = (symbols: Symbols, node: ts.Identifier): Named => {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) {
    return atSymbol(symbols, node, node === parent.name ? parent.expression : undefined)
  }
  if (ts.isBindingElement(parent)) {
    if (bindingKey(parent) !== node) return NONE
    const type = symbols.checker.getTypeAtLocation(parent.parent)
    return { meanings: meaningsOfProperty(symbols, type, node.text), from: parent.parent }
  }
  if (ts.isPropertyAssignment(parent) && node === parent.name) {
    return inObject(symbols, parent.parent, node, node.text)
  }
  if (ts.isShorthandPropertyAssignment(parent)) {
    const named = inObject(symbols, parent.parent, node, node.text)
    const value = resolveAlias(symbols.checker, symbols.checker.getShorthandAssignmentValueSymbol(parent))
    return { ...named, meanings: [...named.meanings, ...meaningsOf(symbols, value)] }
  }
  // `import { A as B }`: the first of the two is the schema's.
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent)) {
    return node === (parent.propertyName ?? parent.name) ? atSymbol(symbols, node) : NONE
  }
  const isDeclared = (ts.isVariableDeclaration(parent) || ts.isParameter(parent)) && node === parent.name
  return isDeclared ? NONE : atSymbol(symbols, node)
}

const PICKING: ReadonlySet<string> = new Set(['Pick', 'Omit'])

/** `Pick<T, 'b' | 'c'>` and `Omit<T, 'b'>`: the members of `T` by these names. */
const inPick = (symbols: Symbols, literal: ts.LiteralTypeNode, text: string): Named => {
  const keys = ts.isUnionTypeNode(literal.parent) ? literal.parent : literal
  const { parent } = keys
  if (!ts.isTypeReferenceNode(parent) || !PICKING.has(parent.typeName.getText())) return NONE
  const [picked, names] = parent.typeArguments ?? []
  if (!picked || names !== keys) return NONE
  return { meanings: meaningsOfProperty(symbols, symbols.checker.getTypeFromTypeNode(picked), text) }
}

/** What a text stands for: `a['b']`, `T['b']`, `Pick<T, 'b'>`, `{ 'b': … }`, `'b' in a`. */
export const readLiteral = (symbols: Symbols, node: ts.StringLiteralLike): Named => {
  const { parent } = node
  if (ts.isElementAccessExpression(parent) && node === parent.argumentExpression) {
    return { meanings: meaningsOfMember(symbols, parent), from: parent.expression }
  }
  if (ts.isLiteralTypeNode(parent)) {
    return ts.isIndexedAccessTypeNode(parent.parent) ? atSymbol(symbols, node) : inPick(symbols, parent, node.text)
  }
  if (ts.isPropertyAssignment(parent) && node === parent.name) {
    return inObject(symbols, parent.parent, node, node.text)
  }
  if (ts.isBindingElement(parent) && bindingKey(parent) === node) {
    const type = symbols.checker.getTypeAtLocation(parent.parent)
    return { meanings: meaningsOfProperty(symbols, type, node.text), from: parent.parent }
  }
  if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InKeyword && node === parent.left) {
    const type = symbols.checker.getTypeAtLocation(parent.right)
    return { meanings: meaningsOfProperty(symbols, type, node.text), from: parent.right }
  }
  return NONE
}
