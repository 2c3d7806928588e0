export { type Change, type ChangeKind, type Level, LEVELS, summarize } from './change.ts'
export { describeChange } from './describe-change.ts'
export { type BundledDocument, diffDocuments } from './diff-documents.ts'
