import type { PagingRule, PlatformInfo } from '@justoneapi/schema'
import { byCodeUnit } from '../bundle/document.ts'
import { HEADER } from './header.ts'

const ORDER = ['next', 'drop', 'items', 'more', 'total', 'pages', 'assumed'] as const

const inOrder = (rule: PagingRule) =>
  Object.fromEntries(ORDER.flatMap((key) => (rule[key] === undefined ? [] : [[key, rule[key]]])))

/** How every operation that pages goes on, by id. */
export const renderPaging = (platforms: readonly PlatformInfo[]): string => {
  const rules = platforms
    .flatMap(({ operations }) => operations)
    .flatMap(({ id, paging }) => (paging ? [[id, inOrder(paging)] as const] : []))
    .sort(([a], [b]) => byCodeUnit(a, b))
  return `${HEADER}
import type { PagingRule } from '../paging-rule.ts'

/** How every operation that pages goes on, by operation id. */
export const pagingRules: Readonly<Record<string, PagingRule>> = {
${rules.map(([id, rule]) => `  ${JSON.stringify(id)}: ${JSON.stringify(rule)},\n`).join('')}}
`
}
