import type { KeyKind } from './keys.ts'

/** The kinds of JSON values, in the order in which they are written. An integer is a number without fraction. */
export const kindOrder = ['object', 'array', 'string', 'number', 'integer', 'boolean', 'null'] as const
export type Kind = (typeof kindOrder)[number]

/** What the strings of a place held: nothing, JSON objects or arrays as text (beside nothing), or any text. */
export const textOrder = ['empty', 'json', 'text'] as const
export type Text = (typeof textOrder)[number]

/** A named field of an object. */
export interface Field {
  readonly shape: Shape
  /** Present in every object seen, and enough of them were seen. */
  readonly required: boolean
  /** The greatest position at which an example had it: what fields are ordered by. */
  readonly rank: number
  /** What is known of its meaning. Not inferred, and in no schema. */
  readonly note?: string | undefined
}

/** What the objects of a place look like. With `rest` and no fields it is a map, and stays one. */
export interface ObjectPart {
  readonly fields: ReadonlyMap<string, Field>
  /** The values behind keys that are data: ids, dates, labels. */
  readonly rest?: Shape | undefined
  /** What those keys look like. */
  readonly keys: ReadonlySet<KeyKind>
}

/**
 * What was seen at one place of an answer. A graph, not a tree: where a structure contains itself, so does its shape.
 * Every part only ever grows (more kinds, more fields, fewer required ones), so that the union of two shapes does not
 * depend on their order and a shape united with itself is itself.
 */
export interface Shape {
  readonly kinds: ReadonlySet<Kind>
  /** An integer outside the range that a JavaScript number holds was seen; readers get it as a string of its digits. */
  readonly large: boolean
  /** Set if a string was seen. */
  readonly text?: Text | undefined
  /** The elements of arrays; missing as long as all arrays were empty. */
  readonly items?: Shape | undefined
  /** Set if an object was seen. */
  readonly object?: ObjectPart | undefined
}

/** A shape of which nothing was seen yet: the union of no shapes. */
export const nothing: Shape = { kinds: new Set(), large: false }

export const isMap = (part: ObjectPart): boolean => part.rest !== undefined && part.fields.size === 0

/** Whether the shape says what is there: null, an empty object and an empty array do not. */
export const isProven = ({ kinds, object, items }: Shape): boolean =>
  items !== undefined ||
  (object !== undefined && (object.fields.size > 0 || object.rest !== undefined)) ||
  ['string', 'number', 'integer', 'boolean'].some((kind) => kinds.has(kind as Kind))
