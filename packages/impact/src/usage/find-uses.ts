import ts from 'typescript'
import type { Declarations } from '../declarations/declarations.ts'
import type { Meaning } from '../declarations/meaning.ts'
import { readArguments } from './arguments.ts'
import { clientCalls, type OperationNames } from './calls.ts'
import { createLocator, narrowField } from './locate.ts'
import { type Named, readIdentifier, readLiteral } from './named.ts'
import { meaningsOfMember, type Symbols } from './symbols.ts'
import type { Use } from './use.ts'
import { operationAsText } from './text-names.ts'
import { valuesIn } from './values.ts'

export interface UsageOptions {
  readonly program: ts.Program
  readonly declarations: Declarations
  readonly vocabulary: ReadonlySet<string>
  /** Files of the project itself. */
  readonly files: readonly ts.SourceFile[]
  readonly names: OperationNames
  readonly parametersOf: (operation: string) => ReadonlySet<string>
  /** Whether a declaration belongs to the client. */
  readonly isClient: (node: ts.Node) => boolean
}

/** The value that a name in an object literal gets, or the start value of a declaration. */
const valueOf = (node: ts.Node): ts.Expression | undefined => {
  const { parent } = node
  if (ts.isPropertyAssignment(parent) && parent.name === node) return parent.initializer
  if (ts.isShorthandPropertyAssignment(parent)) return parent.name
  // `const range: XArgs['range'] = '_2'`: the literal type stands inside the annotation.
  const type = parent.parent
  const holder = ts.isLiteralTypeNode(parent) && ts.isIndexedAccessTypeNode(type) ? type.parent : undefined
  return holder && (ts.isVariableDeclaration(holder) || ts.isParameter(holder)) && holder.type === type
    ? holder.initializer
    : undefined
}

const isJavaScript = ({ fileName }: ts.SourceFile) => /\.[cm]?jsx?$/.test(fileName)

/** Whether two uses say the same at the same place. */
const keyOf = (use: Use) => {
  const { node, file, ...facts } = use
  return `${file.fileName}:${node.getStart(file)}:${JSON.stringify(facts)}`
}

/** Everything in the files of a project that depends on the interface, in the order of the text. */
export const findUses = (options: UsageOptions): Use[] => {
  const { program, declarations, vocabulary, files, names, parametersOf, isClient } = options
  const symbols: Symbols = { checker: program.getTypeChecker(), declarations, vocabulary }
  const locator = createLocator(symbols)
  const uses: Use[] = []

  const toUse = (meaning: Meaning, node: ts.Node, file: ts.SourceFile, { from }: Named): Use[] => {
    switch (meaning.kind) {
      case 'operation':
        return [{ ...meaning, node, file }]
      case 'args':
        return [{ kind: 'type', of: 'args', operation: meaning.operation, node, file }]
      case 'values':
        return [{ kind: 'type', of: 'values', operation: meaning.operation, parameter: meaning.parameter, node, file }]
      case 'value':
        return [{ ...meaning, node, file }]
      case 'field': {
        const { places } = meaning
        if (places.length === 1 || !from) return [{ kind: 'field', places, node, file }]
        const isPattern = ts.isObjectBindingPattern(from) || ts.isArrayBindingPattern(from)
        const bases = isPattern ? locator.locatePattern(from) : locator.locate(from)
        return [{ kind: 'field', places: narrowField(places, bases), node, file }]
      }
      case 'parameter': {
        const { operation, parameter } = meaning
        const value = valueOf(node)
        return [
          { kind: 'parameter', operation, parameter, isDirect: true, node, file },
          ...(value ? valuesIn(symbols, value) : []).map((each): Use => ({
            kind: 'value',
            operation,
            parameter,
            ...each,
            file,
          })),
        ]
      }
    }
  }

  const visit = (node: ts.Node, file: ts.SourceFile): void => {
    if (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) {
      if (!vocabulary.has(node.text)) return
      const named = ts.isIdentifier(node) ? readIdentifier(symbols, node) : readLiteral(symbols, node)
      for (const meaning of named.meanings) uses.push(...toUse(meaning, node, file, named))
      const operation = ts.isIdentifier(node) ? undefined : operationAsText(symbols, node, names, isClient)
      if (operation !== undefined) uses.push({ kind: 'operation', operation, by: 'id', node, file })
    } else if (ts.isElementAccessExpression(node) && !ts.isStringLiteralLike(node.argumentExpression)) {
      const named = { meanings: meaningsOfMember(symbols, node), from: node.expression }
      for (const meaning of named.meanings) uses.push(...toUse(meaning, node.argumentExpression, file, named))
    } else if (ts.isCallExpression(node)) {
      for (const call of clientCalls(symbols, node, names, isClient)) {
        const { operation, by } = call
        if (by) uses.push({ kind: 'operation', operation, by, node: call.node, file })
        const parameters = parametersOf(operation)
        uses.push(...readArguments(symbols, call, (parameter) => parameters.has(parameter)))
      }
    }
    ts.forEachChild(node, (child) => {
      visit(child, file)
    })
    // In JavaScript, types stand in comments.
    if (!isJavaScript(file)) return
    for (const comment of ts.getJSDocCommentsAndTags(node)) if (comment.parent === node) visit(comment, file)
  }

  for (const file of files) visit(file, file)
  return [...new Map(uses.map((use) => [keyOf(use), use])).values()]
}
