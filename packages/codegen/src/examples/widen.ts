import { byCodeUnit } from '../bundle/document.ts'
import type { Example } from './example.ts'
import { evidence, inferShape, syntheticEvidence } from './infer/infer.ts'
import { uniteShapes } from './infer/unite.ts'
import { fromSchema } from './schema/from-schema.ts'
import type { Schema, Source } from './schema/schema.ts'
import { toSchema } from './schema/to-schema.ts'
import { createValidator, toPlain } from './schema/validator.ts'

const DIALECT = 'https://json-schema.org/draft/2020-12/schema'

const keyOf = ({ source, checkedAt = '', synthetic }: Source): string =>
  [source, checkedAt, synthetic === true ? 'synthetic' : ''].join(' ')

/** Every source once, in an order that does not depend on when it came. */
const uniteSources = (sources: readonly Source[]): Source[] =>
  [...new Map(sources.map((source) => [keyOf(source), source])).entries()]
    .sort(([left], [right]) => byCodeUnit(left, right))
    .map(([, source]) => source)

/**
 * The schema of an operation's `data` after further examples. What is committed is one input, so examples need not be
 * kept: the result is the same as if all had been read at once, in whatever order.
 */
export const widen = (path: string, committed: Schema | undefined, examples: readonly Example[]): Schema => {
  const shapes = examples.map(({ data, source }) => inferShape(data, source.synthetic ? syntheticEvidence : evidence))
  const known = committed ? [fromSchema(committed)] : []
  const samples = uniteSources([
    ...(committed?.['x-inferred-from']?.samples ?? []),
    ...examples.map(({ source }) => source),
  ])
  return {
    $schema: DIALECT,
    'x-inferred-from': { path, samples },
    ...toSchema(uniteShapes([...known, ...shapes])),
  }
}

/**
 * Widens the schemas of all operations that there are examples of.
 * @throws Error if an example does not fit the schema that came out: the inference is wrong then
 */
export const widenAll = (committed: ReadonlyMap<string, Schema>, examples: readonly Example[]): Map<string, Schema> => {
  const widened = new Map<string, Schema>()
  for (const path of new Set(examples.map((example) => example.path))) {
    const own = examples.filter((example) => example.path === path)
    const before = committed.get(path)
    const schema = widen(path, before, own)
    widened.set(path, schema)
    // Nothing new was seen, so it is the schema that these examples were checked against when they were taken in.
    if (before && JSON.stringify(before) === JSON.stringify(schema)) continue
    const validate = createValidator(schema)
    const problems = own.flatMap(({ data }) => validate(toPlain(data)))
    if (problems.length > 0) throw new Error(`${path}: an example does not fit its schema at ${problems.join(', ')}`)
  }
  return widened
}
