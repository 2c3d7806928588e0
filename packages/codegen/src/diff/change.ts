/** What a change asks of a consumer, the heaviest first. What asks nothing is no change and is not told. */
export const LEVELS = ['major', 'minor', 'patch'] as const
export type Level = (typeof LEVELS)[number]

/**
 * Every kind of change and its level: in one table. `major`: a caller breaks at compile time or
 * at run time. The direction decides: what a request no longer takes breaks the caller, and so does what an answer no
 * longer gives; what an answer may hold beyond that is minor.
 */
export const LEVEL_OF = {
  'operation-removed': 'major',
  /** Another path for the same thing: same family, same shape. */
  'operation-moved': 'major',
  'operation-method-changed': 'major',
  /** Method and path stay, the client's name for them changes. */
  'operation-renamed': 'major',
  'parameter-removed': 'major',
  'parameter-renamed': 'major',
  'parameter-moved': 'major',
  'parameter-type-changed': 'major',
  'parameter-required': 'major',
  'required-parameter-added': 'major',
  /** What is left out is no longer filled in as before. */
  'parameter-default-lost': 'major',
  'parameter-values-removed': 'major',
  'parameter-values-closed': 'major',
  'parameter-limits-narrowed': 'major',
  'answer-field-removed': 'major',
  'answer-field-renamed': 'major',
  'answer-type-changed': 'major',
  'answer-type-narrowed': 'major',
  'answer-values-removed': 'major',
  'answer-untyped': 'major',
  'paging-removed': 'major',
  'paging-items-changed': 'major',
  'server-removed': 'major',

  'operation-added': 'minor',
  'operation-deprecated': 'minor',
  'operation-unlisted': 'minor',
  'parameter-added': 'minor',
  'parameter-optional': 'minor',
  'parameter-deprecated': 'minor',
  'parameter-type-widened': 'minor',
  'parameter-values-added': 'minor',
  'parameter-values-opened': 'minor',
  'parameter-limits-widened': 'minor',
  'answer-field-added': 'minor',
  'answer-field-always': 'minor',
  'answer-field-optional': 'minor',
  'answer-type-widened': 'minor',
  'answer-values-added': 'minor',
  'answer-typed': 'minor',
  'paging-added': 'minor',
  'units-changed': 'minor',
  'server-added': 'minor',

  'operation-relisted': 'patch',
  'operation-undeprecated': 'patch',
  'successor-changed': 'patch',
  'advice-changed': 'patch',
  'parameter-default-changed': 'patch',
  'parameter-undeprecated': 'patch',
  'answer-format-changed': 'patch',
  'statuses-changed': 'patch',
  'paging-changed': 'patch',
  'token-place-changed': 'patch',
  'server-changed': 'patch',
  'words-changed': 'patch',
} as const satisfies Record<string, Level>

export type ChangeKind = keyof typeof LEVEL_OF

/** Where in an operation a change is. */
export type Place =
  /** `in` is `query`, `path`, `header`, `cookie`, `form`, or the media type of another body. */
  | { readonly of: 'parameter'; readonly name: string; readonly in: string }
  /** A JSON pointer into `data`; `*` is any element of a list or any key of a map; empty is `data` itself. */
  | { readonly of: 'data'; readonly pointer: string }
  /** A JSON pointer into the envelope, outside of `data`. */
  | { readonly of: 'envelope'; readonly pointer: string }

export type Fact = string | number | boolean | readonly string[]

/** What a rule found. */
export interface Finding {
  readonly kind: ChangeKind
  readonly place?: Place
  /** What was there: a type, a default, the place of a parameter, values that are gone. */
  readonly before?: Fact
  readonly after?: Fact
  /** The new name of what is only called otherwise: a parameter, a field, or the client's name of an operation. */
  readonly renamedTo?: string
  /** By old value, values of a parameter whose meaning goes on under a new value. */
  readonly renamedValues?: Readonly<Record<string, string>>
  /** The client's name of the operation to call instead. */
  readonly replacement?: string
  /** Findings of one cause carry one key and are told once, however many operations they reach; so are words. */
  readonly shared?: string
}

/** One change between two documents. */
export interface Change extends Omit<Finding, 'shared'> {
  readonly level: Level
  /** Method and path as a caller of the old document has it (of the new one for an addition); null when it reaches many. */
  readonly operation: string | null
  /** What happened and what to write instead, in English. */
  readonly detail: string
  readonly method?: string
  readonly path?: string
  /** The client's name in the old document, `douyinXingtu.getKolSpreadInfoV1`; of the new one for an addition. */
  readonly name?: string
  readonly platform?: string
  /** The operations that a shared change reaches, as `operation` writes them. */
  readonly operations?: readonly string[]
}

export interface Summary {
  /** The heaviest level, or `none`. */
  readonly level: Level | 'none'
  readonly counts: Readonly<Record<Level, number>>
}

/** How many changes there are of each level, and the heaviest. */
export const summarize = (changes: readonly Pick<Change, 'level'>[]): Summary => {
  const count = (wanted: Level) => changes.filter(({ level }) => level === wanted).length
  const counts = { major: count('major'), minor: count('minor'), patch: count('patch') }
  return { level: LEVELS.find((level) => counts[level] > 0) ?? 'none', counts }
}
