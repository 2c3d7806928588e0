import type { Impact } from '../find-impact.ts'

/** The report as JSON, without the texts that `--fix` would write. */
export const renderJson = ({ fixes, ...report }: Impact): string => {
  const fixable = fixes.map(({ file }) => file)
  return `${JSON.stringify({ ...report, fixable }, null, 2)}\n`
}
