import ts from 'typescript'
import type { Place } from '../declarations/meaning.ts'
import {
  meaningsOf,
  meaningsOfMember,
  meaningsOfProperty,
  placesOfType,
  resolveAlias,
  type Symbols,
} from './symbols.ts'

/** Chains in real programs are shorter; a cycle (`let a = b, b = a`) has to end. */
const DEEPEST = 24

const unwrap = (node: ts.Expression): ts.Expression =>
  ts.isParenthesizedExpression(node) ||
  ts.isNonNullExpression(node) ||
  ts.isAwaitExpression(node) ||
  ts.isSatisfiesExpression(node) ||
  ts.isAsExpression(node)
    ? unwrap(node.expression)
    : node

const isWithin = (place: Place, base: Place) =>
  place.operation === base.operation && (place.pointer === base.pointer || place.pointer.startsWith(`${base.pointer}/`))

/** The places that lie within one of `bases`; all of them if nothing is known or nothing fits. */
export const narrow = (places: readonly Place[], bases: readonly Place[] | undefined): readonly Place[] => {
  const inside = bases ? places.filter((place) => bases.some((base) => isWithin(place, base))) : []
  return inside.length > 0 ? inside : places
}

/** The name that a binding element takes out of its object; undefined for rest elements and lists. */
export const bindingKey = (element: ts.BindingElement): ts.Identifier | ts.StringLiteralLike | undefined => {
  if (element.dotDotDotToken || !ts.isObjectBindingPattern(element.parent)) return undefined
  const key = element.propertyName ?? element.name
  return ts.isIdentifier(key) || ts.isStringLiteralLike(key) ? key : undefined
}

/**
 * Tells where in the answers of operations an expression comes from, or lies within: by its type where that is enough,
 * else by the way it took through variables, destructuring, loops and callbacks. Types are shared (the same `base_resp`
 * stands in many answers), so the type alone may name many places.
 */
export const createLocator = (symbols: Symbols) => {
  const { checker } = symbols

  const locate = (expression: ts.Expression, depth = 0): readonly Place[] | undefined => {
    const places = placesOfType(symbols, checker.getTypeAtLocation(expression))
    if (places?.length === 1 || depth > DEEPEST) return places
    const bases = trace(unwrap(expression), depth + 1)
    return places ? narrow(places, bases) : bases
  }

  /** `a.b`, `a['b']`, `a[b]`: the field within what `a` is. What is no field (`map`, `data`, `items`) stays within `a`. */
  const traceMember = (
    node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
    depth: number,
  ): readonly Place[] | undefined => {
    const meanings = meaningsOfMember(symbols, node)
    const operations = meanings.flatMap((each) => (each.kind === 'operation' ? [each.operation] : []))
    if (operations.length > 0) return operations.map((operation) => ({ operation, pointer: '' }))
    const fields = meanings.flatMap((each) => (each.kind === 'field' ? each.places : []))
    const bases = locate(node.expression, depth)
    return fields.length > 0 ? narrowField(fields, bases) : bases
  }

  const trace = (node: ts.Expression, depth: number): readonly Place[] | undefined => {
    if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) return traceMember(node, depth)
    if (ts.isCallExpression(node)) return locate(node.expression, depth)
    if (ts.isConditionalExpression(node)) return both(node.whenTrue, node.whenFalse, depth)
    if (ts.isBinaryExpression(node) && node.operatorToken.kind !== ts.SyntaxKind.EqualsToken) {
      return both(node.left, node.right, depth)
    }
    if (!ts.isIdentifier(node)) return undefined
    const [declaration] = resolveAlias(checker, checker.getSymbolAtLocation(node))?.declarations ?? []
    return declaration && traceDeclaration(declaration, depth)
  }

  const both = (left: ts.Expression, right: ts.Expression, depth: number) => {
    const found = [...(locate(left, depth) ?? []), ...(locate(right, depth) ?? [])]
    return found.length > 0 ? found : undefined
  }

  /** `Platforms['x']['y']['data']['list']`, `NonNullable<…>`, `…[]`, and aliases of these. */
  const traceType = (node: ts.TypeNode, depth: number): readonly Place[] | undefined => {
    if (depth > DEEPEST) return undefined
    if (ts.isParenthesizedTypeNode(node)) return traceType(node.type, depth + 1)
    if (ts.isArrayTypeNode(node)) return traceType(node.elementType, depth + 1)
    if (ts.isIndexedAccessTypeNode(node)) {
      const name = ts.isLiteralTypeNode(node.indexType) ? node.indexType.literal : undefined
      const bases = traceType(node.objectType, depth + 1)
      for (const meaning of name ? meaningsOf(symbols, checker.getSymbolAtLocation(name)) : []) {
        if (meaning.kind === 'operation') return [{ operation: meaning.operation, pointer: '' }]
        if (meaning.kind === 'field') return narrowField(meaning.places, bases)
      }
      return bases
    }
    if (!ts.isTypeReferenceNode(node)) return undefined
    const [argument] = node.typeArguments ?? []
    if (argument) return traceType(argument, depth + 1)
    const [declaration] = resolveAlias(checker, checker.getSymbolAtLocation(node.typeName))?.declarations ?? []
    return declaration && ts.isTypeAliasDeclaration(declaration) ? traceType(declaration.type, depth + 1) : undefined
  }

  const traceDeclaration = (node: ts.Declaration, depth: number): readonly Place[] | undefined => {
    if (depth > DEEPEST) return undefined
    if (ts.isBindingElement(node)) return traceBinding(node, depth + 1)
    if ((ts.isVariableDeclaration(node) || ts.isParameter(node)) && node.type) {
      const bases = traceType(node.type, depth + 1)
      if (bases) return bases
    }
    if (ts.isVariableDeclaration(node)) {
      if (node.initializer) return locate(node.initializer, depth)
      const loop = node.parent.parent
      return ts.isForOfStatement(loop) ? locate(loop.expression, depth) : undefined
    }
    if (!ts.isParameter(node)) return undefined
    // The parameter of a callback: `list.map((item) => …)`, `call.then((data) => …)`.
    const call = node.parent.parent
    const isCallback = ts.isCallExpression(call) && call.arguments.some((each) => each === node.parent)
    return isCallback && ts.isPropertyAccessExpression(call.expression)
      ? locate(call.expression.expression, depth)
      : undefined
  }

  const traceBinding = (element: ts.BindingElement, depth: number): readonly Place[] | undefined => {
    const bases = traceDeclaration(element.parent.parent, depth)
    const key = bindingKey(element)
    if (!key) return bases
    for (const meaning of meaningsOfProperty(symbols, checker.getTypeAtLocation(element.parent), key.text)) {
      if (meaning.kind === 'operation') return [{ operation: meaning.operation, pointer: '' }]
      if (meaning.kind === 'field') return narrowField(meaning.places, bases)
    }
    return bases
  }

  return {
    locate: (expression: ts.Expression) => locate(expression),
    /** What a binding pattern takes apart. */
    locatePattern: (pattern: ts.BindingPattern) => {
      const places = placesOfType(symbols, checker.getTypeAtLocation(pattern))
      if (places?.length === 1) return places
      const bases = traceDeclaration(pattern.parent, 0)
      return places ? narrow(places, bases) : bases
    },
  }
}

/** A field right below one of `bases`, else somewhere within it. */
export const narrowField = (places: readonly Place[], bases: readonly Place[] | undefined): readonly Place[] => {
  const right = bases
    ? places.filter(({ operation, pointer }) =>
        bases.some(
          (base) => base.operation === operation && base.pointer === pointer.slice(0, pointer.lastIndexOf('/')),
        ),
      )
    : []
  return right.length > 0 ? right : narrow(places, bases)
}
