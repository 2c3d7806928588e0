/** What a run did, in numbers. */
export interface Summary {
  rows: number
  /** Answers that are in the result file now, those of earlier runs included. */
  done: number
  /** Of these, done in an earlier run. */
  before: number
  /** Rows that equal an earlier one. */
  duplicates: number
  /** Answered or given up in this run. */
  sent: number
  /** Paid in this run. */
  charged: number
  /** May have been paid, here or earlier; not tried again without `--retry-unknown`. */
  unknown: number
  /** Not paid: refused, or without success after all attempts. */
  failed: number
  /** Attempts of this run that cost nothing and were repeated. */
  repeated: number
  /** Not sent, because the run stopped. */
  waiting: number
  /** Failures of this run by business code, or by the name of the error. */
  readonly failures: Record<string, number>
}

export const emptySummary = (): Summary => ({
  rows: 0,
  done: 0,
  before: 0,
  duplicates: 0,
  sent: 0,
  charged: 0,
  unknown: 0,
  failed: 0,
  repeated: 0,
  waiting: 0,
  failures: {},
})

export const countFailure = (summary: Summary, kind: string): void => {
  summary.failures[kind] = (summary.failures[kind] ?? 0) + 1
}
