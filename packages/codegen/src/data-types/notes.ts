import { keyKinds, type KeyKind } from '../examples/infer/keys.ts'
import type { Field, Shape } from '../examples/infer/shape.ts'

/** What the keys of a map are, by what they look like. */
const KEY_WORDS: Readonly<Record<KeyKind, string>> = {
  number: 'number',
  date: 'date',
  url: 'URL',
  composite: 'id',
  opaque: 'id',
  label: 'display text',
  name: 'name',
}

const keyNotes = ({ object }: Shape): string[] => {
  if (!object?.rest || object.fields.size > 0) return []
  // Beside display text, single words are display text, too.
  const kinds = object.keys.has('label') ? (['label'] as const) : keyKinds.filter((kind) => object.keys.has(kind))
  return [`Keyed by ${[...new Set(kinds.map((kind) => KEY_WORDS[kind]))].join(' or ')}.`]
}

const valueNotes = ({ large, text }: Shape): string[] => [
  ...(large ? ['Beyond 2^53 it arrives as a string.'] : []),
  ...(text === 'json' ? ['JSON text.'] : []),
]

/** What a reader has to know of a field beyond its type, a line each. */
export const notesOf = ({ note, shape }: Field): string[] => {
  const seen = [shape, ...(shape.items ? [shape.items] : [])]
  return [...(note === undefined ? [] : note.split('\n')), ...seen.flatMap(keyNotes), ...seen.flatMap(valueNotes)]
}
