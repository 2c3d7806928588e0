export {
  type Change,
  type ChangeKind,
  type Fact,
  type Level,
  LEVELS,
  type Place,
  summarize,
  type Summary,
} from './change.ts'
export { describeChange, type Language, LANGUAGES } from './describe-change.ts'
export { type BundledDocument, diffDocuments } from './diff-documents.ts'
