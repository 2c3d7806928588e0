import type { KeyKind } from '../infer/keys.ts'
import type { Kind } from '../infer/shape.ts'

/** What a place held when it proves no type. */
export const seenKinds = ['null', 'empty object', 'empty array', 'empty string'] as const
export type Seen = (typeof seenKinds)[number]

/** One example that went into a schema. */
export interface Source {
  /** `published` by the vendor, or `recorded` by a user. */
  readonly source: 'published' | 'recorded'
  /** When the answer was given, if that is known. All recorded samples without a time count as one. */
  readonly checkedAt?: string | undefined
  /** Made up by the vendor, not captured. */
  readonly synthetic?: true | undefined
}

/** Where a schema comes from. */
interface Provenance {
  /** The operation. */
  readonly path: string
  readonly samples: readonly Source[]
}

/**
 * The part of JSON Schema 2020-12 that says what was seen. It holds all that is needed to widen it by another example,
 * because examples themselves are not kept:
 * - `x-seen`: what was there where nothing is proved
 * - `x-keys`: what the keys of a map look like (they are data, so none is kept)
 * - `x-order`: the rank of a field, where it is not its position
 */
export interface Schema {
  readonly $schema?: string
  readonly 'x-inferred-from'?: Provenance
  readonly $ref?: string
  readonly type?: Kind | readonly Kind[]
  readonly format?: 'int64'
  readonly contentMediaType?: 'application/json'
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Schema
  readonly items?: Schema
  readonly 'x-seen'?: readonly Seen[]
  readonly 'x-keys'?: readonly KeyKind[]
  readonly 'x-order'?: number
  readonly $defs?: Readonly<Record<string, Schema>>
}
