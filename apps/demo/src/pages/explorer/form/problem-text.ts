import type { Problem } from '@justoneapi/guide/arguments'
import type { ExplorerTexts } from '../texts/en.ts'

/** A problem in the reader's words, to stand below its field. */
export const problemText = (problem: Problem, t: ExplorerTexts['form']): string => {
  switch (problem.kind) {
    case 'missing':
      return t.missing
    case 'empty':
      return t.empty
    case 'notAllowed':
      return t.notAllowed(problem.value)
    case 'wrongType':
      return t.wrongType[problem.parameter.type]
    case 'outOfRange':
      return t.outOfRange(String(problem.least), String(problem.most))
    case 'noDate':
      return t.noDate
    default:
      return problem satisfies never
  }
}
