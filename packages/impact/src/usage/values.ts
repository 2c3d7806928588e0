import ts from 'typescript'
import { meaningsOf, resolveAlias, type Symbols } from './symbols.ts'

/** A literal value, and the node that says it. */
export interface ValueAt {
  readonly node: ts.Node
  readonly value: string
}

const CHOICES: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.AmpersandAmpersandToken,
])

/** The expressions that a value may come from: both arms of a choice. */
const leaves = (node: ts.Expression): ts.Expression[] => {
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) {
    return leaves(node.expression)
  }
  if (ts.isNonNullExpression(node)) return leaves(node.expression)
  if (ts.isConditionalExpression(node)) return [...leaves(node.whenTrue), ...leaves(node.whenFalse)]
  if (ts.isBinaryExpression(node) && CHOICES.has(node.operatorToken.kind)) {
    return [...leaves(node.left), ...leaves(node.right)]
  }
  return [node]
}

/** Whether a type annotation takes over whatever the schema allows: it names no value by itself. */
const isFromSchema = (symbols: Symbols, type: ts.TypeNode | undefined): boolean =>
  type !== undefined &&
  ts.isIndexedAccessTypeNode(type) &&
  ts.isLiteralTypeNode(type.indexType) &&
  meaningsOf(symbols, symbols.checker.getSymbolAtLocation(type.indexType.literal)).some(
    ({ kind }) => kind === 'parameter',
  )

/** Whether an expression passes on what is typed by the schema, so that it follows every change by itself. */
const passesOn = (symbols: Symbols, node: ts.Expression): boolean => {
  const { checker } = symbols
  const name = ts.isPropertyAccessExpression(node) ? node.name : node
  const found = ts.isShorthandPropertyAssignment(node.parent)
    ? checker.getShorthandAssignmentValueSymbol(node.parent)
    : checker.getSymbolAtLocation(name)
  const symbol = resolveAlias(checker, found)
  if (meaningsOf(symbols, symbol).some(({ kind }) => kind === 'parameter')) return true
  return (symbol?.declarations ?? []).some(
    (each) =>
      (ts.isVariableDeclaration(each) || ts.isParameter(each) || ts.isPropertySignature(each)) &&
      isFromSchema(symbols, each.type),
  )
}

/** The literal values that an expression may have, each where it is said. */
export const valuesIn = (symbols: Symbols, expression: ts.Expression): ValueAt[] =>
  leaves(expression).flatMap((node) => {
    if (ts.isStringLiteralLike(node)) return [{ node, value: node.text }]
    if (passesOn(symbols, node)) return []
    const type = symbols.checker.getTypeAtLocation(node)
    const literals = (type.isUnion() ? type.types : [type]).filter((each) => each.isStringLiteral())
    const at = ts.isPropertyAccessExpression(node) ? node.name : node
    return literals.map(({ value }) => ({ node: at, value }))
  })
