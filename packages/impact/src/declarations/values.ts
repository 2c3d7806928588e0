import ts from 'typescript'
import type { Meaning } from './meaning.ts'
import { memberName } from './walk-data.ts'

/** The comment that the generator writes above each constant; it names operation and parameter. */
const COMMENT = /Values of `([^`]+)` of `([^`]+)`/

/** Reads a module `values/<name>.d.ts` of the generated schema: constants with the coded values of parameters. */
export const readValues = (file: ts.SourceFile): ReadonlyMap<ts.Node, Meaning> => {
  const meanings = new Map<ts.Node, Meaning>()
  for (const statement of file.statements) {
    const [constant] = ts.isVariableStatement(statement) ? statement.declarationList.declarations : []
    const [, parameter, operation] = COMMENT.exec(file.text.slice(statement.pos, statement.getStart(file))) ?? []
    if (!constant?.type || parameter === undefined || operation === undefined) continue
    meanings.set(constant, { kind: 'values', operation, parameter })
    if (!ts.isTypeLiteralNode(constant.type)) continue
    for (const member of constant.type.members) {
      const value = ts.isPropertySignature(member) ? memberName(member) : undefined
      if (value !== undefined) meanings.set(member, { kind: 'value', operation, parameter, value })
    }
  }
  return meanings
}
