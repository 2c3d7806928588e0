import ts from 'typescript'
import type { OperationNames } from './calls.ts'
import type { Symbols } from './symbols.ts'

/** The property of the client's options, or its method, whose object is keyed by operations. */
const KEYED = { option: 'prices', method: 'estimate' } as const

const isDeclaredByClient = (symbol: ts.Symbol | undefined, isClient: (node: ts.Node) => boolean) =>
  symbol?.declarations?.some(isClient) ?? false

/** `prices: { 'douyin.getUserDetailV3': 0.02 }` and `api.estimate({ 'douyin.getUserDetailV3': 200 })`. */
const isKeyed = ({ checker }: Symbols, object: ts.ObjectLiteralExpression, isClient: (node: ts.Node) => boolean) => {
  const { parent } = object
  if (ts.isCallExpression(parent) && ts.isPropertyAccessExpression(parent.expression)) {
    const { name } = parent.expression
    return name.text === KEYED.method && isDeclaredByClient(checker.getSymbolAtLocation(name), isClient)
  }
  if (!ts.isPropertyAssignment(parent) || parent.name.getText() !== KEYED.option) return false
  const options = checker.getContextualType(parent.parent)
  const known = options && checker.getNonNullableType(options)
  return isDeclaredByClient(known?.getProperty(KEYED.option), isClient)
}

/** `api.resume('douyin.getUserDetailV3')`. */
const isResumed = ({ checker }: Symbols, node: ts.Node, isClient: (node: ts.Node) => boolean) => {
  const { parent } = node
  if (!ts.isCallExpression(parent) || !ts.isPropertyAccessExpression(parent.expression)) return false
  const { name } = parent.expression
  return name.text === 'resume' && isDeclaredByClient(checker.getSymbolAtLocation(name), isClient)
}

/** The operation that a text names where the client takes it as a key or a name; the compiler does not check those. */
export const operationAsText = (
  symbols: Symbols,
  node: ts.StringLiteralLike,
  names: OperationNames,
  isClient: (node: ts.Node) => boolean,
): string | undefined => {
  const operation = names.get(node.text)
  if (operation !== node.text) return undefined
  const { parent } = node
  const isKey = ts.isPropertyAssignment(parent) && parent.name === node && isKeyed(symbols, parent.parent, isClient)
  return isKey || isResumed(symbols, node, isClient) ? operation : undefined
}
