/** How heavy a change is: `major` breaks a caller, `minor` may ask something of one, `patch` is worth knowing. */
export type Level = 'major' | 'minor' | 'patch'

/** A place in a file of the project. Lines and columns count from 1, columns in UTF-16 units, as editors do. */
export interface Location {
  /** Relative to the folder of the report, with `/`. */
  readonly file: string
  readonly line: number
  readonly column: number
  /** Behind the last character. */
  readonly endColumn: number
  /** The whole line. */
  readonly text: string
}

/** A change between the two versions. */
export interface TouchingChange {
  readonly level: Level
  /** What kind of change, for example `parameter-removed`. */
  readonly kind: string
  /** The client's name of the operation; undefined for what all answers share. */
  readonly operation: string | undefined
  /** What happened and what to write instead, in the language asked for. */
  readonly detail: string
  /** The parameter, if it is about one. */
  readonly parameter: string | undefined
  /** JSON pointer into `data`, if it is about the answer; `*` is any element. */
  readonly pointer: string | undefined
  /** The new name, where something is only called otherwise. */
  readonly renamedTo: string | undefined
  /** The operation to call instead. */
  readonly replacement: string | undefined
}

/** A change, and where it touches the project. */
export interface Touch {
  readonly change: TouchingChange
  /** Empty for a change of what all answers share. */
  readonly locations: readonly Location[]
  /** False where types are shared, and the place may belong to another operation that the project uses. */
  readonly isCertain: boolean
  /** Whether `--fix` can do it. */
  readonly isFixable: boolean
}

/** An operation in use that the newer version advises against. */
export interface DeprecatedUse {
  readonly operation: string
  /** The operation to move to. */
  readonly successor: string | undefined
  /** The day since which the published document leaves it out. */
  readonly unlisted: string | undefined
  readonly locations: readonly Location[]
}

/** An operation in use. */
export interface OperationUse {
  readonly operation: string
  readonly parameters: readonly string[]
  /** JSON pointers into `data` of the fields that are read. */
  readonly fields: readonly string[]
  readonly locations: readonly Location[]
}

/** One of the two versions that were compared. */
export interface VersionInfo {
  /** Version of `@justoneapi/schema`; undefined for a document. */
  readonly version: string | undefined
  /** As a person would name it: a package, a path. */
  readonly source: string
}

/** What an upgrade means for a project. */
export interface ImpactReport {
  /** The folder that files are relative to. */
  readonly root: string
  /** The configs that were read, relative to `root`. */
  readonly projects: readonly string[]
  /** How many files of the project were read. */
  readonly files: number
  readonly from: VersionInfo
  readonly to: VersionInfo
  /** How many changes there are between the versions, whether they touch the project or not. */
  readonly changes: number
  readonly uses: readonly OperationUse[]
  /** The heaviest first. */
  readonly touches: readonly Touch[]
  readonly deprecated: readonly DeprecatedUse[]
}
