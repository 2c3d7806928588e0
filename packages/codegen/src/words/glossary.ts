/** A text in both languages. */
export interface Wording {
  readonly en: string
  readonly zh: string
}

/** A word or phrase of a path. */
export interface Term extends Wording {
  /** The English form after a verb or where the path has an `s`; `en` with an `s` when absent. */
  readonly plural?: string
}

export interface PlatformEntry {
  readonly title: Wording
  /** Other names that people search for, in both languages. */
  readonly aliases: readonly string[]
  /** What the platform's own raw interface is called, where a title has to be told apart from ours. */
  readonly native?: Wording
}

/** Entries for any platform, and those that take precedence on one. */
export interface Scoped<Entry> {
  readonly any: Readonly<Record<string, Entry>>
  readonly byPlatform: Readonly<Record<string, Readonly<Record<string, Entry>>>>
}

/** The glossary of `openapi/words`, from which the rules take their words. */
export interface Words {
  readonly platforms: Readonly<Record<string, PlatformEntry>>
  /** First words of a path that ask for something to be done. */
  readonly verbs: Readonly<Record<string, Wording>>
  readonly terms: Scoped<Term>
  readonly parameters: Scoped<Wording>
  readonly meanings: {
    /** Chinese meaning by English label. */
    readonly any: Readonly<Record<string, string>>
    /** Where a label means something else in one parameter. */
    readonly byParameter: Readonly<Record<string, Readonly<Record<string, string>>>>
    /** Our English in place of a label that is a sentence of the vendor's. */
    readonly english: Readonly<Record<string, string>>
  }
}

/** An own entry of a record: names come from documents, so `constructor` is a name like any other. */
export const entryOf = <Entry>(record: Readonly<Record<string, Entry>>, key: string): Entry | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined

/** The entry of a platform, else the one for any. */
export const scopedEntryOf = <Entry>(scoped: Scoped<Entry>, platform: string, key: string): Entry | undefined =>
  entryOf(entryOf(scoped.byPlatform, platform) ?? {}, key) ?? entryOf(scoped.any, key)
