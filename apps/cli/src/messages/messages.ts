import type { ProgressFacts } from '../commands/batch/progress.ts'
import type { Summary } from '../commands/batch/summary.ts'
import type { Category } from '../frame/exit-codes.ts'
import type { AccountWords } from './account/words.ts'

export type Language = 'en' | 'zh'

interface Choice {
  readonly value: string
  readonly meaning: string | undefined
}

/** Every text of the terminal, in one language. Each is a whole sentence or a label; none is glued from parts. */
export interface Messages {
  readonly labels: Readonly<
    Record<
      | 'operation' | 'code' | 'charged' | 'attempts' | 'requestId' | 'said' | 'next' | 'exitCode' | 'field' | 'value' | 'readsAs'
      | 'id' | 'platform' | 'versions' | 'docs' | 'parameters' | 'figures' | 'example' | 'title' | 'marks'
      | 'required' | 'advised' | 'deprecated' | 'unlisted' | 'hidden' | 'thisOne' | 'meaning' | 'repeat' | 'total' | 'version' | 'tokenFrom' | 'address' | 'language' | 'profiles' | 'proxy',
      string
    >
  > // prettier-ignore
  readonly charged: Readonly<Record<'yes' | 'no' | 'unknown', string>>
  /** What to do about a failure, where nothing more special is known. */
  readonly next: Readonly<Record<Category, string>>
  /** What each exit code means, for `justone help exit-codes`. */
  readonly exitCodes: Readonly<Record<Category, string>>
  code(code: number, name: string | undefined, httpStatus: number | undefined): string
  retryAfter(seconds: number): string
  resumeAt(time: string): string
  retrying(attempt: number, code: number | undefined, seconds: number): string
  readonly believedFree: string
  readonly unexpected: string
  outputLost(why: string): string
  readonly outputLostNext: string
  readonly onMock: string
  upstream(statusCode: number, message: string | undefined): string
  noContent(requestId: string | undefined): string
  hiddenRows(count: number): string
  dryRunToken(place: string): string
  readonly commands: { unknown(name: string, near: string | undefined): string; readonly list: string }
  readonly options: {
    unknown(option: string, near: string | undefined): string
    twice(name: string): string
    noValue(name: string): string
    missingValue(name: string): string
    wrongValue(name: string, value: string, allowed: readonly string[]): string
    duration(name: string, value: string): string
    port(value: string): string
    count(name: string, value: string, most?: number): string
    tooMany(count: number): string
    surplus(count: number): string
    refused(command: string, count: number): string
    next(command: string): string
    notTogether(one: string, other: string): string
    sameFile(one: string, other: string): string
    query(expression: string, why: string): string
    queryFailed(expression: string, why: string): string
    nothingSelected(names: readonly string[]): string
    wrongShell(shells: readonly string[]): string
    readonly tokenOption: string
  }
  readonly params: {
    unreadable(file: string, why: string): string
    noObject(file: string): string
    lostDigits(name: string): string
    notPlain(name: string): string
  }
  readonly paging: {
    readonly none: string
    readonly noLimit: string
    readonly onlyWithAll: string
    readonly assumed: string
    told(pages: number, items: number, isComplete: boolean): string
    progress(pages: number, items: number): string
  }
  readonly resume: {
    unreadable(given: string): string
    otherOperation(given: string, operation: string): string
    otherArguments(given: string): string
    wouldReplace(path: string): string
    saved(file: string): string
    word(word: string): string
    cut(items: number): string
  }
  readonly token: {
    readonly missing: string
    readonly malformed: string
    unreadable(file: string, why: string): string
    noTokenInside(file: string): string
  }
  readonly account: AccountWords
  readonly operation: {
    readonly missing: string
    readonly missingNext: string
    unknown(typed: string, hasNear: boolean): string
    readonly unknownNext: string
    ambiguous(typed: string): string
    readonly ambiguousNext: string
    candidate(short: string, title: string, deprecated: boolean): string
    taken(short: string, others: readonly string[]): string
    deprecated(short: string, successor: string | undefined): string
  }
  readonly parameter: {
    refused(short: string, count: number): string
    next(short: string): string
    missing(name: string, description: string): string
    empty(name: string): string
    notAllowed(name: string, value: string, allowed: readonly Choice[], near: string | undefined): string
    wrongType(name: string, value: string, type: string): string
    outOfRange(name: string, value: string, least: string, most: string): string
    noDate(name: string, value: string): string
  }
  readonly find: {
    none(words: string, near: readonly string[]): string
    corrected(word: string, taken: string): string
    leftOut(count: number): string
    count(count: number): string
    unknownPlatform(platform: string, near: string | undefined, all: string): string
  }
  readonly describe: {
    defaultsTo(value: string): string
    readonly noParameters: string
    readonly noResponse: string
    response(depth: number): string
  }
  readonly mock: {
    listening(url: string): string
    readonly stop: string
    portInUse(port: number): string
    portRefused(port: number, why: string): string
    wrongFiles(place: string, count: number): string
    unreadable(place: string, why: string): string
  }
  readonly businessCode: {
    noNumber(text: string): string
    unknown(code: number): string
    known(codes: string): string
    readonly charged: Readonly<Record<'yes' | 'no' | 'unknown', string>>
    readonly retry: Readonly<Record<'backoff' | 'never' | 'after-midnight', string>>
  }
  readonly batch: {
    missing(name: string): string
    readonly noRow: string
    strangeColumns(names: readonly string[]): string
    strangeFile(out: string): string
    resultGone(out: string, count: number): string
    otherOperation(out: string, operation: string): string
    unwritable(out: string, why: string): string
    locked(out: string, pid: number): string
    readonly stopping: string
    readonly interrupted: string
    unknownRows(count: number): string
    otherInput(out: string): string
    strangers(count: number, out: string): string
    missingColumns(names: readonly string[]): string
    noChargesLeft(charges: number): string
    rescued(count: number): string
    failedRow(row: number, problem: string): string
    failedRows(count: number, file: string): string
    progress(facts: ProgressFacts): string
    readonly counts: Readonly<Record<Exclude<keyof Summary, 'failures'>, string>>
    readonly input: Readonly<
      Record<'empty' | 'noRows' | 'binary' | 'csv' | 'header' | 'file', (file: string, why: string) => string>
    >
  }
  readonly ping: {
    readonly none: string
    failed(why: string): string
    advice(name: string): string
    readonly insecure: string
  }
  readonly impact: { readonly missing: string; next(command: string): string }
  readonly help: { unknownTopic(topic: string, near: string | undefined): string; readonly next: string }
}
