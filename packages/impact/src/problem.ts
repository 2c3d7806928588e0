import { describeProblem } from './messages/en.ts'

/** What keeps an analysis from being made. */
export type Problem =
  | { readonly kind: 'no-config'; readonly folder: string }
  | { readonly kind: 'bad-config'; readonly path: string; readonly why: string }
  | { readonly kind: 'not-used'; readonly configs: readonly string[] }
  | { readonly kind: 'not-resolved'; readonly module: string; readonly file: string }
  | { readonly kind: 'no-file'; readonly option: string; readonly path: string }
  | { readonly kind: 'no-document'; readonly option: string; readonly source: string; readonly why: string }
  | { readonly kind: 'not-bundled'; readonly option: string; readonly source: string }
  | { readonly kind: 'bad-version'; readonly option: string; readonly text: string }
  | { readonly kind: 'no-version'; readonly option: string; readonly spec: string }
  | { readonly kind: 'registry'; readonly option: string; readonly spec: string; readonly why: string }
  | { readonly kind: 'no-npm'; readonly option: string; readonly spec: string }
  | { readonly kind: 'file-changed'; readonly path: string }
  | { readonly kind: 'not-written'; readonly path: string; readonly why: string }

/** An analysis that could not be made, or edits that could not be written; nothing was changed. */
export class ImpactError extends Error {
  override get name(): 'ImpactError' {
    return 'ImpactError'
  }
  readonly problem: Problem

  constructor(problem: Problem) {
    super(describeProblem(problem))
    this.problem = problem
  }
}
