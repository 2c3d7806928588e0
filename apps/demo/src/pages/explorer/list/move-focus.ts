/**
 * Moves the focus through what is marked `data-row`.
 * @returns false when there is nowhere to go
 */
export const moveFocus = (frame: HTMLElement, to: 'next' | 'previous' | 'first' | 'last'): boolean => {
  const rows = [...frame.querySelectorAll<HTMLElement>('[data-row]')]
  const at = rows.findIndex((row) => row === document.activeElement)
  const target = { next: rows[at + 1], previous: rows[at - 1], first: rows[0], last: rows.at(-1) }[to]
  target?.focus()
  return target !== undefined
}
