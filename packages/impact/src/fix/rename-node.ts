import ts from 'typescript'
import type { Edit } from './edit.ts'

const at = (node: ts.Node, text: string): Edit => {
  const file = node.getSourceFile()
  return { file: file.fileName, start: node.getStart(file), end: node.end, text }
}

/** The text between the quotes of a literal. */
const inside = (node: ts.Node, text: string): Edit => {
  const edit = at(node, text)
  return { ...edit, start: edit.start + 1, end: edit.end - 1 }
}

const isIdentifierText = (text: string) => /^[A-Za-z_$][\w$]*$/.test(text)

/** A literal that a constant holds: `const path = '/api/…'` for `path`. */
const heldLiteral = (node: ts.Node, checker: ts.TypeChecker): ts.StringLiteralLike | undefined => {
  const symbol = ts.isIdentifier(node) ? checker.getSymbolAtLocation(node) : undefined
  const target = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
  const [declaration] = target?.declarations ?? []
  let held = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined
  while (held && (ts.isAsExpression(held) || ts.isSatisfiesExpression(held))) held = held.expression
  const isOwn = !declaration?.getSourceFile().isDeclarationFile
  return held && isOwn && ts.isStringLiteralLike(held) ? held : undefined
}

/** Changes a text that is said by a literal, or by a constant that holds one; undefined where neither is. */
export const renameText = (node: ts.Node, before: string, after: string, checker: ts.TypeChecker): Edit | undefined => {
  const literal = ts.isStringLiteralLike(node) ? node : heldLiteral(node, checker)
  return literal?.text === before ? inside(literal, after) : undefined
}

/**
 * Gives a name of the schema its new spelling where it is used. What the project calls by that name keeps its own:
 * `{ kolId }` becomes `{ newId: kolId }`, `import { A as B }` stays `B`.
 * @returns undefined where the node says something else than the old name
 */
export const renameName = (node: ts.Node, before: string, after: string): Edit | undefined => {
  const { parent } = node
  if (ts.isStringLiteralLike(node)) return node.text === before ? inside(node, after) : undefined
  if (!ts.isIdentifier(node) || node.text !== before) return undefined
  // `a[b]`: a variable of the project that only holds the name.
  if (ts.isElementAccessExpression(parent)) return undefined
  if (ts.isShorthandPropertyAssignment(parent)) return at(node, `${quoted(after)}: ${before}`)
  if (ts.isBindingElement(parent) && parent.propertyName === undefined) return at(node, `${quoted(after)}: ${before}`)
  if (ts.isPropertyAssignment(parent) || ts.isBindingElement(parent)) return at(node, quoted(after))
  if (isIdentifierText(after)) return at(node, after)
  if (!ts.isPropertyAccessExpression(parent) || parent.name !== node) return undefined
  // `a.b` becomes `a['b-c']`, `a?.b` becomes `a?.['b-c']`.
  const start = parent.questionDotToken?.end ?? parent.expression.end
  return { ...at(node, `[${quote(after)}]`), start }
}

const quote = (text: string) => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
const quoted = (name: string) => (isIdentifierText(name) ? name : quote(name))
