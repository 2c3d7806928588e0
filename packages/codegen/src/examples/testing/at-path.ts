import { toSchema } from '../schema/to-schema.ts'
import type { Schema } from '../schema/schema.ts'
import { inferShape } from '../infer/infer.ts'
import { parseJson } from '../json.ts'

const steps = (path: string): string[] => path.match(/\[\]|[^.[\]]+/g) ?? []

/** A path as tables of structure write it: `[]` an element, `{}` a value of a map, `{label}` one behind display text. */
const wrap = (step: string, inner: string): string => {
  if (step === '[]') return `[${inner}]`
  return `{${JSON.stringify(step === '{}' ? '900001' : step === '{label}' ? '一 二' : step)}:${inner}}`
}

/** JSON text that has `leaf` at `path`. */
const exampleAt = (path: string, leaf: string): string =>
  steps(path).reduceRight((inner, step) => wrap(step, inner), leaf)

/** The schema at `path` of the schema inferred from one example with `leaf` there. */
export const inferredAt = (path: string, leaf: string): Schema | undefined => {
  const root = toSchema(inferShape(parseJson(exampleAt(path, leaf))))
  return steps(path).reduce<Schema | undefined>((schema, step) => {
    if (step === '[]') return schema?.items
    return step === '{}' || step === '{label}' ? schema?.additionalProperties : schema?.properties?.[step]
  }, root)
}
