import type { OperationInfo, ParameterInfo } from '@justoneapi/schema'
import type { OptionSpecs } from '../../frame/parse-options.ts'
import type { Language } from '../../messages/messages.ts'

/** A word that the shell may put behind the cursor, and what it means: zsh and fish show that beside it. */
export interface Candidate {
  readonly word: string
  readonly meaning?: string | undefined
}

/** What a command can be completed with. */
export interface Completable {
  readonly options: OptionSpecs
  /** What the command takes as its first word: operations, topics, shells. */
  readonly subjects: readonly string[]
  /** Whether the first word was typed already. */
  readonly hasSubject: boolean
  /** The operation that was typed, if it is known. */
  readonly operation: OperationInfo | undefined
  /** Whether the parameters of the operation are options of the command. */
  readonly takesParameters: boolean
  readonly language: Language
}

const valuesOfParameter = ({ type, enum: allowed, meanings }: ParameterInfo, language: Language): Candidate[] =>
  allowed?.map((word) => ({ word, meaning: meanings?.[word]?.[language] })) ??
  (type === 'boolean' ? [{ word: 'true' }, { word: 'false' }] : [])

/** The values that an option can have; undefined when it takes none. */
const valuesOf = (
  option: string,
  { options, operation, takesParameters, language }: Completable,
): readonly Candidate[] | undefined => {
  const name = option.slice(2)
  const spec = Object.hasOwn(options, name) ? options[name] : undefined
  if (spec) return spec.type === 'string' ? (spec.values ?? []).map((word) => ({ word })) : undefined
  const parameter = takesParameters ? operation?.parameters.find((each) => each.name === name) : undefined
  return parameter && valuesOfParameter(parameter, language)
}

const namesOf = ({ options, operation, takesParameters, language }: Completable): Candidate[] => [
  ...(takesParameters ? (operation?.parameters ?? []) : []).map(({ name, description }) => ({
    word: `--${name}`,
    meaning: description[language],
  })),
  ...Object.keys(options).map((name) => ({ word: `--${name}` })),
]

const isOption = (word: string | undefined): word is string => word?.startsWith('--') === true

/** bash makes words of `--range`, `=` and `_`, the other shells one: `--range=_`. */
const readCursor = (words: readonly string[], current: string) => {
  const [last, before] = [words.at(-1), words.at(-2)]
  if (last === '=' && isOption(before)) return { option: before, prefix: '', typed: current }
  if (current === '=' && isOption(last)) return { option: last, prefix: '', typed: '' }
  const [, option, typed = ''] = /^(--[^=]+)=(.*)$/s.exec(current) ?? []
  if (option !== undefined) return { option, prefix: `${option}=`, typed }
  return { option: isOption(last) ? last : undefined, prefix: '', typed: current }
}

/** Candidates for the unfinished word behind `words`, which start with the command. */
export const complete = (words: readonly string[], current: string, completable: Completable): Candidate[] => {
  const { subjects, hasSubject } = completable
  const { option, prefix, typed } = readCursor(words, current)
  const values = option === undefined ? undefined : valuesOf(option, completable)
  const unused = () => namesOf(completable).filter(({ word }) => !words.includes(word))
  const wantsOption = typed.startsWith('-') || hasSubject || subjects.length === 0
  const candidates: readonly Candidate[] = values ?? (wantsOption ? unused() : subjects.map((word) => ({ word })))
  return candidates
    .filter(({ word }) => word.startsWith(typed))
    .map(({ word, meaning }) => ({ word: prefix + word, meaning }))
}
