import { textOrder, type Text } from './shape.ts'

const isJson = (text: string): boolean => {
  if (!/^\s*[[{]/.test(text)) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** The wider of two: text may hold anything, an empty string proves nothing. */
export const widerText = (left: Text | undefined, right: Text | undefined): Text | undefined => {
  if (left === undefined || right === undefined) return left ?? right
  return textOrder.indexOf(left) > textOrder.indexOf(right) ? left : right
}

/** What strings hold. JSON in a string is only noticed: it stays text, because a cursor must go back byte for byte. */
export const textOf = (strings: readonly string[]): Text | undefined => {
  const filled = strings.filter((text) => text !== '')
  if (filled.length === 0) return strings.length > 0 ? 'empty' : undefined
  return filled.every(isJson) ? 'json' : 'text'
}
