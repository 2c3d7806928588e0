import type { OperationInfo } from '@justoneapi/schema'
import type { OptionSpecs } from '../../frame/parse-options.ts'

/** What a command can be completed with. */
export interface Completable {
  readonly options: OptionSpecs
  /** Names of operations, where the command takes one. */
  readonly operations: readonly string[]
  /** The operation that was typed, if it is known. */
  readonly operation: OperationInfo | undefined
  /** Whether the parameters of the operation are options of the command. */
  readonly takesParameters: boolean
}

/** The values that the option in front of the cursor can have. */
const valuesOf = (
  option: string,
  { options, operation, takesParameters }: Completable,
): readonly string[] | undefined => {
  const name = option.slice(2)
  const spec = Object.hasOwn(options, name) ? options[name] : undefined
  if (spec) return spec.type === 'string' ? (spec.values ?? []) : undefined
  const parameter = takesParameters ? operation?.parameters.find((each) => each.name === name) : undefined
  if (!parameter) return undefined
  return parameter.enum ?? (parameter.type === 'boolean' ? ['true', 'false'] : [])
}

/** Candidates for the unfinished word behind `words`, which start with the command. */
export const complete = (words: readonly string[], current: string, completable: Completable): string[] => {
  const { options, operations, operation, takesParameters } = completable
  const before = words.at(-1) ?? ''
  const values = before.startsWith('--') ? valuesOf(before, completable) : undefined
  const parameters = takesParameters ? (operation?.parameters ?? []) : []
  const names = [...parameters.map(({ name }) => `--${name}`), ...Object.keys(options).map((name) => `--${name}`)]
  const unused = names.filter((name) => !words.includes(name))
  const candidates = values ?? (current.startsWith('-') || operation ? unused : operations)
  return candidates.filter((candidate) => candidate.startsWith(current))
}
