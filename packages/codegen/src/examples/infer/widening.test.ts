import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseJson } from '../json.ts'
import { formatJson } from '../schema/format.ts'
import { fromSchema } from '../schema/from-schema.ts'
import type { Schema } from '../schema/schema.ts'
import { toSchema } from '../schema/to-schema.ts'
import { createValidator, toPlain } from '../schema/validator.ts'
import { inferShape } from './infer.ts'
import type { Shape } from './shape.ts'
import { uniteShapes } from './unite.ts'

/** Few keys, so that examples meet: names, lists that nest, ids, labels, a key with a history. */
const key = fc.constantFrom(
  'id',
  'replies',
  'user',
  'text',
  'list',
  'a',
  'b',
  'c',
  '18',
  '700001',
  '甲',
  '__proto__',
  'constructor',
)
const leaf = fc.oneof(
  fc.constantFrom('null', 'true', '1', '2.5', '7123456789012345678', '""', '"x"', '"{}"', '"[1]"', '[]', '{}'),
  fc.json({ maxDepth: 1 }),
)
/** An example as text, because digits count. */
const { example } = fc.letrec<{ example: string; object: string; list: string }>((tie) => ({
  example: fc.oneof({ maxDepth: 5, withCrossShrink: true }, leaf, tie('object'), tie('list')),
  object: fc
    .uniqueArray(fc.tuple(key, tie('example')), { maxLength: 6, selector: ([name]) => name })
    .map((entries) => `{${entries.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',')}}`),
  list: fc.array(tie('example'), { maxLength: 3 }).map((items) => `[${items.join(',')}]`),
}))

const infer = (text: string) => inferShape(parseJson(text), { enough: 2 })
const bytes = (shape: Shape) => formatJson(toSchema(shape))
/** What is committed: the text of a schema, read again. */
const committed = (shape: Shape) => fromSchema(JSON.parse(bytes(shape)) as Schema)
const runs = { numRuns: 300 }
/** Compiling a schema takes ajv some milliseconds. */
const fewRuns = { numRuns: 80 }

describe('any JSON', () => {
  test('validates against the schema inferred from it, as it is written and as our client reads it', () => {
    fc.assert(
      fc.property(fc.oneof(example, fc.json()), (text) => {
        const validate = createValidator(toSchema(infer(text)))
        expect(validate(toPlain(parseJson(text)))).toEqual([])
        expect(validate(JSON.parse(text))).toEqual([])
      }),
      fewRuns,
    )
  })

  test('validates against the schema of itself and any other', () => {
    fc.assert(
      fc.property(example, example, (one, other) => {
        const validate = createValidator(toSchema(uniteShapes([infer(one), infer(other)])))
        expect(validate(JSON.parse(one))).toEqual([])
        expect(validate(JSON.parse(other))).toEqual([])
      }),
      fewRuns,
    )
  })

  test('gives a schema that holds all of its shape', () => {
    fc.assert(
      fc.property(example, (text) => {
        expect(bytes(committed(infer(text)))).toBe(bytes(infer(text)))
      }),
      runs,
    )
  })
})

describe('widening', () => {
  test('does not depend on the order of two examples', () => {
    fc.assert(
      fc.property(example, example, (one, other) => {
        const [left, right] = [infer(one), infer(other)]
        expect(bytes(uniteShapes([left, right]))).toBe(bytes(uniteShapes([right, left])))
      }),
      runs,
    )
  })

  test('does not depend on which examples came together, nor on what was committed in between', () => {
    fc.assert(
      fc.property(example, example, example, (one, two, three) => {
        const [a, b, c] = [infer(one), infer(two), infer(three)]
        const all = bytes(uniteShapes([a, b, c]))
        expect(bytes(uniteShapes([committed(uniteShapes([a, b])), c]))).toBe(all)
        expect(bytes(uniteShapes([a, committed(uniteShapes([b, c]))]))).toBe(all)
        expect(bytes(uniteShapes([committed(uniteShapes([c, a])), committed(b)]))).toBe(all)
      }),
      runs,
    )
  })

  test('by an example that is in already changes nothing', () => {
    fc.assert(
      fc.property(example, example, (one, other) => {
        const both = uniteShapes([infer(one), infer(other)])
        expect(bytes(uniteShapes([both, infer(one)]))).toBe(bytes(both))
        expect(bytes(uniteShapes([both, both]))).toBe(bytes(both))
        expect(bytes(uniteShapes([committed(both), infer(other), infer(one)]))).toBe(bytes(both))
      }),
      runs,
    )
  })

  test('by nothing changes nothing', () => {
    fc.assert(
      fc.property(example, (text) => {
        expect(bytes(uniteShapes([uniteShapes([]), infer(text)]))).toBe(bytes(infer(text)))
      }),
      runs,
    )
  })
})
