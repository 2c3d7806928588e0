import ts from 'typescript'
import { bindingKey } from './locate.ts'
import { meaningsOf, meaningsOfMember, meaningsOfProperty, resolveAlias, type Symbols } from './symbols.ts'

/** Operations that may be named as text, by `douyin.getUserDetailV3`, `/api/…` and `GET /api/…`. */
export type OperationNames = ReadonlyMap<string, string>

/** A call of the client. */
export interface ClientCall {
  readonly operation: string
  /** The identifier or literal that names the operation in the call. */
  readonly node: ts.Node
  readonly args: ts.Expression | undefined
  readonly isPaged: boolean
  /** Whether the compiler knows the arguments by their names. */
  readonly isTyped: boolean
  /** Present where the operation is named as text. */
  readonly by?: 'path' | 'id'
}

const isText = (node: ts.Node) => ts.isMemberName(node) || ts.isStringLiteralLike(node)

/** What names the last step of an expression. */
const nodeOf = (callee: ts.Expression): ts.Node =>
  ts.isPropertyAccessExpression(callee)
    ? callee.name
    : ts.isElementAccessExpression(callee)
      ? callee.argumentExpression
      : callee

/** Operations behind an expression: `api.x.y`, a variable that holds it, or a name that was taken out of `api.x`. */
const operationsOf = (symbols: Symbols, node: ts.Expression, depth = 0): string[] => {
  const { checker, vocabulary } = symbols
  const isMember = ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)
  if (isMember) {
    const key = nodeOf(node)
    if (isText(key) && !vocabulary.has(key.text)) return []
  }
  const symbol = resolveAlias(checker, checker.getSymbolAtLocation(nodeOf(node)))
  const meanings = isMember ? meaningsOfMember(symbols, node) : meaningsOf(symbols, symbol)
  const named = meanings.flatMap((each) => (each.kind === 'operation' ? [each.operation] : []))
  const [declaration] = symbol?.declarations ?? []
  if (named.length > 0 || !declaration || depth > 8) return named
  if (ts.isVariableDeclaration(declaration) && declaration.initializer) {
    const { initializer } = declaration
    const isReference =
      ts.isIdentifier(initializer) ||
      ts.isPropertyAccessExpression(initializer) ||
      ts.isElementAccessExpression(initializer)
    return isReference ? operationsOf(symbols, initializer, depth + 1) : []
  }
  const key = ts.isBindingElement(declaration) ? bindingKey(declaration) : undefined
  const isKnown = key && vocabulary.has(key.text)
  const properties = isKnown ? meaningsOfProperty(symbols, checker.getTypeAtLocation(declaration.parent), key.text) : []
  return properties.flatMap((each) => (each.kind === 'operation' ? [each.operation] : []))
}

const property = (node: ts.Expression | undefined, name: string): ts.Expression | undefined => {
  if (!node || !ts.isObjectLiteralExpression(node)) return undefined
  for (const each of node.properties) {
    if (ts.isPropertyAssignment(each) && each.name.getText() === name) return each.initializer
    if (ts.isShorthandPropertyAssignment(each) && each.name.text === name) return each.name
  }
  return undefined
}

/** `GET`, `POST` and what takes an operation that a program chooses as it runs. */
const BY_TEXT: ReadonlySet<string> = new Set(['GET', 'POST', 'call', 'pages', 'items'])

const literalsOf = (checker: ts.TypeChecker, node: ts.Expression): string[] => {
  if (ts.isStringLiteralLike(node)) return [node.text]
  const type = checker.getTypeAtLocation(node)
  return (type.isUnion() ? type.types : [type]).filter((each) => each.isStringLiteral()).map(({ value }) => value)
}

const callsByText = (
  { checker }: Symbols,
  node: ts.CallExpression,
  method: string,
  names: OperationNames,
): ClientCall[] => {
  const [first, second] = node.arguments
  if (!first) return []
  const isVerb = method === 'GET' || method === 'POST'
  return literalsOf(checker, first).flatMap((text) => {
    const operation = names.get(isVerb ? `${method} ${text}` : text)
    if (operation === undefined) return []
    const args = isVerb ? (property(property(second, 'params'), 'query') ?? property(second, 'body')) : second
    const by = text.startsWith('/') ? 'path' : 'id'
    return [{ operation, node: first, args, isPaged: method === 'pages' || method === 'items', isTyped: isVerb, by }]
  })
}

/** The calls of the client in a call expression: one, unless its operation is one of several. */
export const clientCalls = (
  symbols: Symbols,
  node: ts.CallExpression,
  names: OperationNames,
  isClient: (node: ts.Node) => boolean,
): ClientCall[] => {
  const callee = node.expression
  const member = ts.isPropertyAccessExpression(callee) ? callee.name.text : ''
  if (ts.isPropertyAccessExpression(callee) && BY_TEXT.has(member)) {
    const [declaration] = symbols.checker.getSymbolAtLocation(callee.name)?.declarations ?? []
    if (!declaration || !isClient(declaration)) return []
    const paged = member === 'pages' || member === 'items' ? operationsOf(symbols, callee.expression) : []
    if (paged.length === 0) return callsByText(symbols, node, member, names)
    const [args] = node.arguments
    return paged.map((operation) => ({
      operation,
      node: nodeOf(callee.expression),
      args,
      isPaged: true,
      isTyped: true,
    }))
  }
  const [args] = node.arguments
  const facts = { node: nodeOf(callee), args, isPaged: false, isTyped: true }
  return operationsOf(symbols, callee).map((operation) => ({ operation, ...facts }))
}
