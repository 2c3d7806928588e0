import type { Document, OperationFacts } from '../documents/document.ts'
import { argsName, constantName, nameOf } from '../naming/schema-names.ts'

/** Every name of fields in a document, wherever it stands. */
const addFields = (node: unknown, words: Set<string>): void => {
  if (Array.isArray(node)) for (const each of node) addFields(each, words)
  else if (typeof node === 'object' && node !== null) {
    for (const [key, value] of Object.entries<unknown>(node as Record<string, unknown>)) {
      if (key === 'properties' && typeof value === 'object' && value !== null) {
        for (const name of Object.keys(value)) words.add(name)
      }
      addFields(value, words)
    }
  }
}

/**
 * Every word that the generated schema declares. The compiler works out a type for each expression it is asked about, so
 * it is asked only where one of these words stands.
 */
export const readVocabulary = (
  document: Document,
  operations: ReadonlyMap<string, OperationFacts>,
): ReadonlySet<string> => {
  const words = new Set<string>()
  addFields(document, words)
  for (const { operation, path, parameters, values } of operations.values()) {
    for (const word of [operation, nameOf(operation), path, argsName(operation)]) words.add(word)
    for (const parameter of parameters) words.add(parameter).add(constantName(operation, parameter))
    for (const value of values) words.add(value)
  }
  return words
}
