/** A piece of a file's text, and what it becomes. */
export interface Edit {
  readonly file: string
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A file before and after. */
export interface FileChange {
  readonly file: string
  readonly before: string
  readonly after: string
}

export const isOverlapping = (one: Edit, other: Edit): boolean =>
  one.file === other.file && one.start < other.end && other.start < one.end

export const isSameEdit = (one: Edit, other: Edit): boolean =>
  one.file === other.file && one.start === other.start && one.end === other.end && one.text === other.text

/** Edits of one text, applied from its end so that no place moves. They must not overlap. */
export const applyEdits = (text: string, edits: readonly Edit[]): string =>
  edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((result, { start, end, text: piece }) => result.slice(0, start) + piece + result.slice(end), text)
