export { findImpact, type FindImpactOptions, type Impact } from './find-impact.ts'
export type { FileChange } from './fix/edit.ts'
export { ImpactError, type Problem } from './problem.ts'
export type {
  DeprecatedUse,
  ImpactReport,
  Level,
  Location,
  OperationUse,
  Touch,
  TouchingChange,
  VersionInfo,
} from './report.ts'
