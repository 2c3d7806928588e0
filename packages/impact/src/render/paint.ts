import { styleText } from 'node:util'
import type { Level } from '../report.ts'

/** How parts of a report look on a terminal. */
export interface Paint {
  level(level: Level, text: string): string
  title(text: string): string
  place(text: string): string
  quiet(text: string): string
}

type Style = Parameters<typeof styleText>[0]

const COLORS: Readonly<Record<Level, Style>> = { major: 'red', minor: 'yellow', patch: 'gray' }

/** Without colours every text stays as it is. */
export const painter = (isColored: boolean): Paint => {
  const paint = (style: Style, text: string) => (isColored ? styleText(style, text, { validateStream: false }) : text)
  return {
    level: (level, text) => paint(COLORS[level], text),
    title: (text) => paint('bold', text),
    place: (text) => paint('cyan', text),
    quiet: (text) => paint('gray', text),
  }
}
