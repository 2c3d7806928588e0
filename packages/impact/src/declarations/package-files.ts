import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type ts from 'typescript'

/** The nearest package around a folder. */
export interface PackageFolder {
  readonly name: string
  readonly version: string
  readonly folder: string
}

const read = (folder: string): PackageFolder | undefined => {
  try {
    const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Partial<PackageFolder>
    // A package.json without a name only says how its folder is read.
    return name === undefined ? undefined : { name, version: version ?? '', folder }
  } catch {
    return undefined
  }
}

/** Finds the package of a file; each folder is looked at once. */
export const createPackageFinder = (): ((file: string) => PackageFolder | undefined) => {
  const known = new Map<string, PackageFolder | undefined>()
  const find = (folder: string): PackageFolder | undefined => {
    if (known.has(folder)) return known.get(folder)
    const parent = dirname(folder)
    const found = read(folder) ?? (parent === folder ? undefined : find(parent))
    known.set(folder, found)
    return found
  }
  return (file) => find(dirname(file))
}

/** The declaration files of a program that belong to a package, whatever folder it is linked to. */
export const filesOfPackage = (
  program: ts.Program,
  name: string,
  findPackage: (file: string) => PackageFolder | undefined,
): ts.SourceFile[] =>
  program.getSourceFiles().filter((file) => file.isDeclarationFile && findPackage(file.fileName)?.name === name)
