import { relative, sep } from 'node:path'
import ts from 'typescript'
import type { Location } from '../report.ts'
import type { Use } from '../usage/use.ts'

/** Where a use stands; of a text, what is between the quotes. */
export const toLocation = ({ node, file }: Use, root: string): Location => {
  const isText = ts.isStringLiteralLike(node)
  const start = node.getStart(file) + (isText ? 1 : 0)
  const end = node.end - (isText ? 1 : 0)
  const { line, character } = file.getLineAndCharacterOfPosition(start)
  const [first = 0, next = file.text.length] = file.getLineStarts().slice(line, line + 2)
  return {
    file: relative(root, file.fileName).split(sep).join('/'),
    line: line + 1,
    column: character + 1,
    endColumn: character + 1 + end - start,
    text: file.text.slice(first, next).replace(/\r?\n$/, ''),
  }
}

/** The order of files and lines. */
export const byPlace = (a: Location, b: Location): number =>
  (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.line - b.line || a.column - b.column

/** Where uses stand: each place once, in the order of files and lines. */
export const toLocations = (uses: readonly Use[], root: string): Location[] => {
  const locations = uses.map((use) => toLocation(use, root))
  const unique = new Map(locations.map((each) => [`${each.file}:${each.line}:${each.column}`, each]))
  return [...unique.values()].sort(byPlace)
}
