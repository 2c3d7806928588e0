import { dirname } from 'node:path'
import ts from 'typescript'
import { ImpactError } from '../problem.ts'

/** One `tsconfig.json` of a project. */
export interface Config {
  readonly path: string
  readonly options: ts.CompilerOptions
  readonly fileNames: readonly string[]
  /** Other configs that it refers to. */
  readonly references: readonly string[]
}

/** From here on it is about options: those that only a newer TypeScript knows are none of our business. */
const OPTIONS = 5000

/**
 * Reads a config as the compiler does.
 * @throws ImpactError if it cannot be read
 */
export const readConfig = (path: string): Config => {
  const host: ts.ParseConfigFileHost = {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: ({ messageText }) => {
      throw new ImpactError({ kind: 'bad-config', path, why: ts.flattenDiagnosticMessageText(messageText, ' ') })
    },
  }
  const parsed = ts.getParsedCommandLineOfConfigFile(path, {}, host)
  const errors = parsed ? ts.getConfigFileParsingDiagnostics(parsed) : []
  const error = errors.find(({ code }) => code < OPTIONS)
  if (!parsed || error) {
    const why = error ? ts.flattenDiagnosticMessageText(error.messageText, ' ') : ''
    throw new ImpactError({ kind: 'bad-config', path, why })
  }
  return {
    path,
    options: withResolution(parsed.options),
    fileNames: parsed.fileNames,
    references: (parsed.projectReferences ?? []).map((each) => ts.resolveProjectReferencePath(each)),
  }
}

/**
 * TypeScript 6 and 7 resolve as bundlers do unless they are told otherwise, and 5.9 as CommonJS did, which does not read
 * `exports`. Nothing is emitted, so what was left out is taken as the newer ones do.
 */
const withResolution = (options: ts.CompilerOptions): ts.CompilerOptions => ({
  ...options,
  ...(options.module === undefined && { module: ts.ModuleKind.ESNext }),
  ...(options.moduleResolution === undefined &&
    (options.module ?? ts.ModuleKind.ESNext) < ts.ModuleKind.Node16 && {
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      // What resolves as bundlers do has to be written as modules.
      module: options.module === ts.ModuleKind.Preserve ? options.module : ts.ModuleKind.ESNext,
    }),
  noEmit: true,
  composite: false,
  incremental: false,
  declaration: false,
  skipLibCheck: true,
})

/** Every config that belongs to the given ones, references included, each once. */
export const readConfigs = (paths: readonly string[]): Config[] => {
  const configs = new Map<string, Config>()
  const add = (path: string) => {
    if (configs.has(path)) return
    const config = readConfig(path)
    configs.set(path, config)
    config.references.forEach(add)
  }
  paths.forEach(add)
  return [...configs.values()]
}

const isFile = (path: string) => ts.sys.fileExists(path)

/** The nearest `tsconfig.json`, else `jsconfig.json`, of a folder or above it. */
export const findConfig = (folder: string): string | undefined =>
  ts.findConfigFile(folder, isFile, 'tsconfig.json') ?? ts.findConfigFile(folder, isFile, 'jsconfig.json')

/** Makes programs that read each file once. */
export const createProgramLoader = (): ((config: Config) => ts.Program) => {
  const read = new Map<string, ts.SourceFile | undefined>()
  return ({ path, options, fileNames }) => {
    const host = ts.createCompilerHost(options, true)
    const readFile = host.getSourceFile.bind(host)
    host.getCurrentDirectory = () => dirname(path)
    host.getSourceFile = (fileName, how, ...more) => {
      const key = `${fileName}\n${typeof how === 'object' ? `${how.languageVersion} ${how.impliedNodeFormat ?? ''}` : how}`
      if (!read.has(key)) read.set(key, readFile(fileName, how, ...more))
      return read.get(key)
    }
    return ts.createProgram({ rootNames: fileNames, options, host })
  }
}

/** The files of a program that the project wrote itself. */
export const ownFiles = (program: ts.Program): ts.SourceFile[] =>
  program
    .getSourceFiles()
    .filter(
      (file) =>
        !file.isDeclarationFile &&
        !program.isSourceFileFromExternalLibrary(file) &&
        !file.fileName.includes('/node_modules/') &&
        !file.fileName.endsWith('.json'),
    )
