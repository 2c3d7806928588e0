export { pagingRules } from './generated/paging.ts'
export type { PagingRule } from './paging-rule.ts'
