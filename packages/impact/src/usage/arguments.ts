import ts from 'typescript'
import type { ClientCall } from './calls.ts'
import { membersOf, type Symbols } from './symbols.ts'
import type { Use } from './use.ts'
import { valuesIn } from './values.ts'

/** The name of a property as written, where it is written in the project. */
const writtenName = (property: ts.Symbol): { name: ts.Node; value: ts.Expression | undefined } | undefined => {
  const [declaration] = property.declarations ?? []
  if (!declaration || declaration.getSourceFile().isDeclarationFile) return undefined
  if (ts.isPropertyAssignment(declaration)) return { name: declaration.name, value: declaration.initializer }
  if (ts.isShorthandPropertyAssignment(declaration)) return { name: declaration.name, value: declaration.name }
  return undefined
}

/** Values of a type written by itself: `'_2'` of `{ range: '_2' }`. */
const literalsOf = (checker: ts.TypeChecker, type: ts.Type) =>
  membersOf(checker, type)
    .filter((each) => each.isStringLiteral())
    .map(({ value }) => value)

/**
 * What a call hands over. An object that is written in the call is told by the names in it; one that is made elsewhere,
 * without a type of the schema, by the names in its own type.
 */
export const readArguments = (
  symbols: Symbols,
  { operation, args, node, isPaged, isTyped }: ClientCall,
  isParameter: (parameter: string) => boolean,
): Use[] => {
  const { checker } = symbols
  const file = node.getSourceFile()
  const type = args && checker.getNonNullableType(checker.getTypeAtLocation(args))
  const properties = type ? checker.getPropertiesOfType(type) : []
  const passes = properties.filter(({ flags }) => !(flags & ts.SymbolFlags.Optional)).map(({ name }) => name)
  const call: Use = { kind: 'call', operation, node, file, passes, isPaged }
  const uses = properties.flatMap((property): Use[] => {
    const written = writtenName(property)
    const parameter = property.name
    if (!args || !written || !isParameter(parameter)) return []
    const isInPlace = written.name.parent.parent === args
    if (isInPlace && isTyped) return []
    const at = { node: written.name, file: written.name.getSourceFile() }
    const said = written.value ? valuesIn(symbols, written.value) : []
    const known = literalsOf(checker, checker.getTypeOfSymbolAtLocation(property, args))
    const literals = new Set([...known, ...(isTyped ? [] : said.map(({ value }) => value))])
    return [
      { kind: 'parameter', operation, parameter, isDirect: isInPlace, ...at },
      ...[...literals].map((value): Use => {
        const place = said.find((each) => each.value === value)?.node ?? written.name
        return { kind: 'value', operation, parameter, value, node: place, file: place.getSourceFile() }
      }),
    ]
  })
  return [call, ...uses]
}
