type Kind = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null'

/**
 * The JSON Schema (2020-12) of an operation's `data`, inferred from published answers: structure only.
 * A place without `type` was never seen with a value.
 */
export interface DataSchema {
  /** A definition of the same schema: `#/$defs/<name>`. */
  readonly $ref?: string
  readonly type?: Kind | readonly Kind[]
  /** `int64`: an integer outside the safe range was seen; the client hands it out as a string of its digits. */
  readonly format?: 'int64'
  /** The string holds JSON as text. */
  readonly contentMediaType?: 'application/json'
  readonly properties?: Readonly<Record<string, DataSchema>>
  readonly required?: readonly string[]
  /** The values of a map, whose keys are data. */
  readonly additionalProperties?: DataSchema
  readonly items?: DataSchema
  readonly $defs?: Readonly<Record<string, DataSchema>>
}
