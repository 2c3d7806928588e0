import type { Json, JsonObject } from './json.ts'
import { fromSorted } from './order.ts'

/** A line like "- `_1`: Personal Video", as the documents list the meanings of coded values. */
const LINE = /^\s*[-*]\s+`([^`]+)`\s*[:：]\s*(\S.*?)\s*$/

/**
 * The meanings of an enum's values, from the first description that lists any; values without a line have none.
 * Undefined if no description names a value of the enum.
 */
export const parseEnumDescriptions = (
  values: readonly Json[],
  descriptions: readonly (Json | undefined)[],
): JsonObject | undefined => {
  const known = new Set(values.map(String))
  for (const description of descriptions) {
    if (typeof description !== 'string') continue
    const meanings = description.split(/\r?\n/).flatMap((line): [string, string][] => {
      const [, value, meaning] = LINE.exec(line) ?? []
      return value !== undefined && meaning !== undefined && known.has(value) ? [[value, meaning]] : []
    })
    if (meanings.length > 0) return fromSorted(meanings)
  }
  return undefined
}
