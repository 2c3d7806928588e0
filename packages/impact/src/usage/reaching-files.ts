import ts from 'typescript'

const isModuleStatement = (node: ts.Statement) =>
  ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isImportEqualsDeclaration(node)

/** The files that a file imports, re-exports, or names in `import('…')` types and calls. */
const importsOf = (file: ts.SourceFile, checker: ts.TypeChecker): ts.SourceFile[] => {
  const found: ts.SourceFile[] = []
  const add = (specifier: ts.Node) => {
    for (const declaration of checker.getSymbolAtLocation(specifier)?.declarations ?? []) {
      if (ts.isSourceFile(declaration)) found.push(declaration)
    }
  }
  const isSpecifier = ({ parent }: ts.Node): boolean =>
    ts.isImportDeclaration(parent) ||
    ts.isExportDeclaration(parent) ||
    ts.isExternalModuleReference(parent) ||
    (ts.isLiteralTypeNode(parent) && ts.isImportTypeNode(parent.parent)) ||
    (ts.isCallExpression(parent) &&
      (parent.expression.kind === ts.SyntaxKind.ImportKeyword || parent.expression.getText() === 'require'))
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && isSpecifier(node)) add(node)
    ts.forEachChild(node, visit)
  }
  // Only `import('…')` and `require('…')` stand below the statements of a file.
  const isDeep = /\b(?:import|require)\s*\(/.test(file.text)
  for (const statement of file.statements) if (isDeep || isModuleStatement(statement)) visit(statement)
  return found
}

const isGlobal = (file: ts.SourceFile) => !ts.isExternalModule(file) || /\bdeclare\s+global\b/.test(file.text)

/**
 * The files that types of the schema can get into: those that import it, and those that import such a file. What such a
 * file makes global can be met everywhere.
 */
export const reachingFiles = (
  files: readonly ts.SourceFile[],
  program: ts.Program,
  isSource: (file: ts.SourceFile) => boolean,
): readonly ts.SourceFile[] => {
  const checker = program.getTypeChecker()
  const importers = new Map<ts.SourceFile, ts.SourceFile[]>()
  const reached = new Set<ts.SourceFile>()
  for (const file of program.getSourceFiles()) {
    if (program.isSourceFileDefaultLibrary(file) || isSource(file)) continue
    for (const target of importsOf(file, checker)) {
      if (isSource(target)) reached.add(file)
      importers.set(target, [...(importers.get(target) ?? []), file])
    }
  }
  // A set goes on to what is added to it meanwhile.
  for (const file of reached) for (const importer of importers.get(file) ?? []) reached.add(importer)
  return [...reached].some(isGlobal) ? files : files.filter((file) => reached.has(file))
}
