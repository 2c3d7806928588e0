import { isHidden, isUnlisted, operationsOf, platformOf } from './document.ts'
import type { JsonObject } from './json.ts'

export interface Counts {
  readonly operations: number
  readonly listed: number
  readonly unlisted: number
  readonly hidden: number
  readonly deprecated: number
  readonly platforms: number
}

/** How much a snapshot holds. */
export const countOperations = (document: JsonObject): Counts => {
  const all = operationsOf(document)
  const unlisted = all.filter(({ operation }) => isUnlisted(operation)).length
  return {
    operations: all.length,
    listed: all.length - unlisted,
    unlisted,
    hidden: all.filter(({ operation }) => isHidden(operation)).length,
    deprecated: all.filter(({ operation }) => operation['deprecated'] === true).length,
    platforms: new Set(all.map(({ path }) => platformOf(path))).size,
  }
}
