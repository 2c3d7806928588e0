/** What a key that is data looks like. */
export const keyKinds = ['number', 'date', 'url', 'composite', 'opaque', 'label', 'name'] as const
export type KeyKind = (typeof keyKinds)[number]

/** Ids of known form: Amazon, Bilibili, UUID, hexadecimal digest (with or without a version in front), a word with a long number. */
const KNOWN_IDS = [
  /^B0[0-9A-Z]{8}$/,
  /^BV[0-9A-Za-z]{10}$/,
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  /^(v\d+-)?(?=[a-f]*\d)[0-9a-f]{16,}$/i,
  /^[A-Za-z]+[-_:]?\d{6,}$/,
]
const NUMBER = /^-?\d+(\.\d+)?$/
const DATE = /^\d{4}[-/.]\d{1,2}([-/.]\d{1,2}([T ].*)?)?$/
const URL_LIKE = /^([a-z][a-z\d+.-]*:)?\/\/|^www\./i
const COMPOSITE = /^\d+([^\dA-Za-z]+\d+)+$/
/** Everything that a programmer may name a field, quotes allowed: `host-name`, `xml:lang`, `@type`. */
const NAME = /^[A-Za-z_$@][\w$@:.-]*$/

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

/**
 * A random-looking run of letters and digits. One digit beside letters proves nothing (`is_h265`, `taxonomy1Tag`), and
 * words are joined by underscores, so it takes three digits, no underscore, and letters and digits that alternate.
 */
const isRandom = (key: string): boolean =>
  key.length >= 8 &&
  /^[0-9A-Za-z-]+$/.test(key) &&
  count(key, /\d/g) >= 3 &&
  count(key, /\d(?=[A-Za-z])|[A-Za-z](?=\d)/g) >= 4

/** What kind of data the key is by its own looks, or `undefined` if it looks like a field's name. */
export const keyKind = (key: string): KeyKind | undefined => {
  if (NUMBER.test(key)) return 'number'
  if (DATE.test(key)) return 'date'
  if (URL_LIKE.test(key)) return 'url'
  if (COMPOSITE.test(key)) return 'composite'
  if (KNOWN_IDS.some((form) => form.test(key)) || isRandom(key)) return 'opaque'
  // As a field it would be lost: validators and object literals take it for the prototype.
  if (key === '__proto__') return 'label'
  return NAME.test(key) ? undefined : 'label'
}

/** A single word that may well be display text when it stands among labels: `Brand`, `ASIN`. */
const isCapitalWord = (key: string): boolean => /^[A-Z][A-Za-z]*$/.test(key)

/** Numbers this short are as often codes that a programmer chose as they are ids. */
const isShortNumber = (key: string): boolean => /^\d{1,3}$/.test(key)

/** Which keys of the objects of one place are fields, and what the others, which are data, look like. */
export interface SortedKeys {
  readonly fields: readonly string[]
  readonly data: ReadonlySet<KeyKind>
}

/**
 * Tells fields from data by all keys seen at one place. An object is a map altogether when most of its keys are data
 * (names among them are data too), or when the others are words that fit a list of labels; otherwise only the keys that
 * are data leave the fields. `isSelfNamed` tells of a key that its value holds as an id or a nickname.
 */
export const sortKeys = (keys: readonly string[], isSelfNamed: (key: string) => boolean): SortedKeys => {
  const kinds = new Map(keys.map((key) => [key, keyKind(key) ?? (isSelfNamed(key) ? 'name' : undefined)]))
  const names = keys.filter((key) => kinds.get(key) === undefined)
  const labels = keys.filter((key) => kinds.get(key) === 'label')
  const isMap = names.length * 2 <= keys.length || (labels.length > 0 && names.every(isCapitalWord))
  if (keys.length > 0 && isMap) return { fields: [], data: new Set(keys.map((key) => kinds.get(key) ?? 'name')) }
  const fields = keys.filter((key) => kinds.get(key) === undefined || isShortNumber(key))
  const data = keys.filter((key) => !fields.includes(key)).map((key) => kinds.get(key) ?? 'name')
  return { fields, data: new Set(data) }
}
