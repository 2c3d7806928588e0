import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical } from './canonical.ts'
import { isObject, type Json, type JsonObject, parseJson, stringifyJson } from './json.ts'
import { METHODS } from './document.ts'
import { published } from './test-document.ts'

const word = fc.constantFrom('a', 'b', 'B', '_2', '_10', 'description', 'title', 'enum', '9', '10')
const values = fc.uniqueArray(fc.oneof(word, fc.integer({ min: 0, max: 30 })), { minLength: 1, maxLength: 5 })
const meanings = values.map((list) => list.map((value) => `- \`${value}\`: Means ${value}`).join('\n'))

const { schema } = fc.letrec<{ schema: JsonObject }>((tie) => ({
  schema: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record(
      { type: fc.constantFrom('string', 'integer'), default: word, description: word },
      { requiredKeys: ['type'] },
    ),
    fc.record({ enum: values, default: word, description: meanings }, { requiredKeys: ['enum'] }),
    fc.record({ type: fc.constant(['string', 'null']) }),
    fc.record({ properties: fc.dictionary(word, tie('schema'), { maxKeys: 3 }), required: fc.uniqueArray(word) }),
    fc.record({ items: tie('schema') }),
  ),
}))
const parameter = fc.record({
  in: fc.constantFrom('query', 'header'),
  required: fc.boolean(),
  description: meanings,
  schema,
})
const operation = fc.record(
  {
    operationId: word,
    summary: word,
    description: word,
    tags: fc.tuple(fc.constantFrom('Somewhere (Else)', 'Elsewhere')),
    deprecated: fc.boolean(),
    'x-docs-hidden': fc.boolean(),
    'x-order': word,
    parameters: fc
      .uniqueArray(fc.tuple(word, parameter), { selector: ([name]) => name, maxLength: 5 })
      .map((list) => list.map(([name, rest]) => ({ name, ...rest }))),
    responses: fc.constant({ '200': { description: 'OK' } }),
  },
  { requiredKeys: ['tags', 'responses'] },
)
const item = fc.dictionary(fc.constantFrom(...METHODS), operation, { minKeys: 1, maxKeys: 2 })
const documents = fc
  .dictionary(fc.constantFrom('/api/a/b/v1', '/api/a/b/v2', '/api/c/v1', '/api/c/d'), item)
  .map((paths) => published(paths as JsonObject))
const options = fc.record({ keepProse: fc.boolean() })

/** The same document in another order: keys everywhere, and the lists whose order says nothing. */
const shuffle = (value: Json, random: () => number, key = ''): Json => {
  const mix = <Item>(list: readonly Item[]): Item[] =>
    list
      .map((entry) => ({ entry, place: random() }))
      .sort((a, b) => a.place - b.place)
      .map(({ entry }) => entry)
  if (isObject(value))
    return Object.fromEntries(mix(Object.entries(value)).map(([name, inner]) => [name, shuffle(inner, random, name)]))
  if (!Array.isArray(value)) return value
  const list = (value as readonly Json[]).map((entry) => shuffle(entry, random))
  return ['parameters', 'enum', 'required', 'type'].includes(key) ? mix(list) : list
}

describe('canonical, for any document', () => {
  it('changes nothing the second time, through the file and back', () => {
    fc.assert(
      fc.property(documents, options, (document, chosen) => {
        const once = stringifyJson(canonical(document, chosen))
        expect(stringifyJson(canonical(parseJson(once) as JsonObject, chosen))).toBe(once)
      }),
    )
  })

  it('is the same bytes whatever the order of keys, parameters, enums, required names and types', () => {
    fc.assert(
      fc.property(
        documents,
        options,
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (document, chosen, dice) => {
          const random = () => dice.next().value as number
          const mixed = shuffle(document, random) as JsonObject
          expect(stringifyJson(canonical(mixed, chosen))).toBe(stringifyJson(canonical(document, chosen)))
        },
      ),
    )
  })

  it('holds no word of the published document once words are dropped', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const marked = JSON.parse(
          JSON.stringify(document)
            .replaceAll('"description":"', '"description":"PROSE ')
            .replaceAll('"summary":"', '"summary":"PROSE '),
        ) as JsonObject
        expect(stringifyJson(canonical(marked))).not.toContain('PROSE')
      }),
    )
  })
})
