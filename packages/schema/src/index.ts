export type { BusinessCodeInfo } from './business-code.ts'
export type { Complete } from './complete.ts'
export type { Api, GetPaths, Platforms, PostPaths } from './generated/platform-index.ts'
export type {
  Localized,
  Operation,
  OperationInfo,
  PagedOperation,
  ParameterInfo,
  PlatformInfo,
} from './operation-info.ts'
export type { PagingRule } from './paging-rule.ts'
