import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import ts from 'typescript'
import { readDeclarations } from '../declarations/declarations.ts'
import { createPackageFinder, filesOfPackage, type PackageFolder } from '../declarations/package-files.ts'
import { type OperationFacts, parseDocument, readOperations, type Snapshot } from '../documents/document.ts'
import { ImpactError } from '../problem.ts'
import { type Config, createProgramLoader, ownFiles } from '../project/load-program.ts'
import { findUses } from '../usage/find-uses.ts'
import { reachingFiles } from '../usage/reaching-files.ts'
import type { Use } from '../usage/use.ts'
import { readVocabulary } from '../usage/vocabulary.ts'

/** What the files of a project use, and the version they were compiled against. */
export interface ProjectUsage {
  readonly installed: Snapshot
  readonly uses: readonly Use[]
  readonly checker: ts.TypeChecker
}

export interface ReadProject {
  readonly usages: readonly ProjectUsage[]
  /** The text of every file of the project that was read, by its path. */
  readonly texts: ReadonlyMap<string, string>
}

const SCHEMA = '@justoneapi/schema'
const CLIENT = '@justoneapi/client'

/** The first import of our packages: present, and yet nothing of them was found. */
const findImport = (files: readonly ts.SourceFile[]) => {
  for (const file of files) {
    for (const { fileName } of ts.preProcessFile(file.text).importedFiles) {
      if (fileName.startsWith(CLIENT) || fileName.startsWith(SCHEMA)) return { module: fileName, file: file.fileName }
    }
  }
  return undefined
}

const namesOf = (operations: ReadonlyMap<string, OperationFacts>): Map<string, string> =>
  new Map(
    [...operations.values()].flatMap(({ operation, method, path }) => [
      [operation, operation],
      [path, operation],
      [`${method} ${path}`, operation],
    ]),
  )

/** Reads installed documents once each. */
const createDocumentReader = () => {
  const known = new Map<string, Promise<Snapshot>>()
  const read = async ({ folder, version }: PackageFolder): Promise<Snapshot> => {
    const path = join(folder, 'openapi.json')
    const text = await readFile(path, 'utf8').catch((error: unknown) => {
      throw new ImpactError({ kind: 'no-document', option: '--from', source: path, why: (error as Error).message })
    })
    return { document: parseDocument(text, '--from', path), version, source: `${SCHEMA}@${version}` }
  }
  return (found: PackageFolder) => {
    const snapshot = known.get(found.folder) ?? read(found)
    known.set(found.folder, snapshot)
    return snapshot
  }
}

/**
 * Reads every file of the given configs once, with the types of the schema that is installed there.
 * @throws ImpactError if none of them uses the client or the schema
 */
export const readProject = async (configs: readonly Config[]): Promise<ReadProject> => {
  const loadProgram = createProgramLoader()
  const findPackage = createPackageFinder()
  const readDocument = createDocumentReader()
  const texts = new Map<string, string>()
  const usages: ProjectUsage[] = []
  const all: ts.SourceFile[] = []

  for (const config of configs) {
    if (config.fileNames.length === 0) continue
    const program = loadProgram(config)
    const files = ownFiles(program).filter(({ fileName }) => !texts.has(fileName))
    for (const file of files) texts.set(file.fileName, file.text)
    all.push(...files)
    const schema = filesOfPackage(program, SCHEMA, findPackage)
    const found = schema[0] && findPackage(schema[0].fileName)
    if (!found) continue
    const installed = await readDocument(found)
    const operations = readOperations(installed.document)
    const isOurs = (file: ts.SourceFile) => [SCHEMA, CLIENT].includes(findPackage(file.fileName)?.name ?? '')
    const uses = findUses({
      program,
      files: reachingFiles(files, program, isOurs),
      declarations: readDeclarations(schema),
      vocabulary: readVocabulary(installed.document, operations),
      names: namesOf(operations),
      parametersOf: (operation) => operations.get(operation)?.parameters ?? new Set(),
      isClient: (node) => findPackage(node.getSourceFile().fileName)?.name === CLIENT,
    })
    usages.push({ installed, uses, checker: program.getTypeChecker() })
  }
  if (usages.length > 0) return { usages, texts }
  const unresolved = findImport(all)
  if (unresolved) throw new ImpactError({ kind: 'not-resolved', ...unresolved })
  throw new ImpactError({ kind: 'not-used', configs: configs.map(({ path }) => path) })
}
