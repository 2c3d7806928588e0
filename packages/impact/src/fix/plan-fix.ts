import ts from 'typescript'
import type { OperationFacts } from '../documents/document.ts'
import type { Match } from '../impact/match-changes.ts'
import type { Use } from '../usage/use.ts'
import { type Edit, isOverlapping, isSameEdit } from './edit.ts'
import { renameName, renameText } from './rename-node.ts'
import { argsName, constantName, nameOf, platformOf } from '../naming/schema-names.ts'

/** What has to be known to write the new names. */
export interface FixContext {
  readonly checker: ts.TypeChecker
  /** Operations of the newer version, by id. */
  readonly next: ReadonlyMap<string, OperationFacts>
}

/** `keep`: the use follows by itself. Undefined: it cannot be done. */
type Rename = (use: Use, match: Match, context: FixContext) => Edit | 'keep' | undefined

/** A type or a constant. Where a file has the new name already, the import goes on under the old one. */
const renameExport = ({ node, file }: Use, before: string, after: string): Edit | 'keep' | undefined => {
  // `import { A as B }`: the uses of `B` follow.
  if (node.getText(file) !== before) return 'keep'
  const isTaken = new RegExp(`\\b${after}\\b`).test(file.text)
  // `{ A }` with the constant as a value: the property keeps its name.
  if (ts.isShorthandPropertyAssignment(node.parent)) {
    const place = { file: file.fileName, start: node.getStart(file), end: node.end }
    return isTaken ? 'keep' : { ...place, text: `${before}: ${after}` }
  }
  const edit = renameName(node, before, after)
  if (!isTaken || !edit) return edit
  const { parent } = node
  if (!ts.isImportSpecifier(parent) && !ts.isExportSpecifier(parent)) return 'keep'
  return parent.propertyName ? edit : { ...edit, text: `${after} as ${before}` }
}

const operation: Rename = (use, { change }, { checker, next }) => {
  const { name: before = '', renamedTo: after = '' } = change
  // A platform of another name would need another import as well.
  if (platformOf(before) !== platformOf(after)) return undefined
  if (use.kind === 'type') {
    return use.of === 'args'
      ? renameExport(use, argsName(before), argsName(after))
      : renameExport(use, constantName(before, use.parameter), constantName(after, use.parameter))
  }
  if (use.kind !== 'operation') return undefined
  if (use.by === 'name') return renameName(use.node, nameOf(before), nameOf(after))
  if (use.by === 'id') return renameText(use.node, before, after, checker)
  const path = next.get(after)?.path
  return path === undefined ? undefined : renameText(use.node, change.path ?? '', path, checker)
}

const parameter: Rename = (use, { change }) => {
  const { place, renamedTo: after = '', name = '' } = change
  if (place?.of !== 'parameter') return undefined
  if (use.kind === 'type' && use.of === 'values') {
    return renameExport(use, constantName(name, place.name), constantName(name, after))
  }
  return use.kind === 'parameter' && use.isDirect ? renameName(use.node, place.name, after) : undefined
}

const value: Rename = (use, { change }, { checker }) => {
  if (use.kind !== 'value') return undefined
  const after = change.renamedValues?.[use.value]
  if (after === undefined) return undefined
  return renameText(use.node, use.value, after, checker) ?? renameName(use.node, use.value, after)
}

const field: Rename = (use, { change }) => {
  if (use.kind !== 'field' || use.places.length > 1 || change.place?.of !== 'data') return undefined
  const before = change.place.pointer.slice(change.place.pointer.lastIndexOf('/') + 1)
  return renameName(use.node, before.replaceAll('~1', '/').replaceAll('~0', '~'), change.renamedTo ?? '')
}

const RENAMES: Partial<Readonly<Record<Match['change']['kind'], Rename>>> = {
  'operation-moved': operation,
  'operation-renamed': operation,
  'parameter-renamed': parameter,
  'parameter-values-removed': value,
  'answer-field-renamed': field,
}

/** The edits that do what a change asks; undefined unless they do all of it. */
const editsOf = (match: Match, context: FixContext): readonly Edit[] | undefined => {
  const rename = RENAMES[match.change.kind]
  if (!rename) return undefined
  const edits: Edit[] = []
  for (const use of match.uses) {
    const edit = rename(use, match, context)
    if (!edit) return undefined
    if (edit !== 'keep') edits.push(edit)
  }
  return edits
}

/** Edits for a project, and the matches that they settle. */
export interface Fix {
  readonly edits: readonly Edit[]
  readonly settled: ReadonlySet<Match>
}

/** Plans the edits for all pure renames. A rename is done everywhere or not at all. Pure. */
export const planFix = (matches: readonly Match[], context: FixContext): Fix => {
  const edits: Edit[] = []
  const settled = new Set<Match>()
  for (const match of matches) {
    const wanted = editsOf(match, context)
    const isFree = wanted?.every((edit) => !edits.some((each) => isOverlapping(each, edit) && !isSameEdit(each, edit)))
    if (!wanted || wanted.length === 0 || !isFree) continue
    for (const edit of wanted) if (!edits.some((each) => isSameEdit(each, edit))) edits.push(edit)
    settled.add(match)
  }
  return { edits, settled }
}
