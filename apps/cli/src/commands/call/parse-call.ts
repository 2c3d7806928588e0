import type { OperationInfo } from '@justoneapi/schema'
import { type OptionSpecs, type Parsed, parseOptions } from '../../frame/parse-options.ts'
import type { Messages } from '../../messages/messages.ts'
import { CALL_OPTIONS } from './options.ts'
import { findParameter } from './parameter-names.ts'

/** A command line of `call`, taken apart. */
export interface ParsedCall {
  readonly options: Parsed['strings']
  readonly flags: Parsed['flags']
  /** Arguments by the parameter's own name. */
  readonly args: Readonly<Record<string, string>>
  readonly problems: readonly string[]
  /** Parameters that were given and cannot be sent, so that they are not called missing as well. */
  readonly refused: readonly string[]
}

const NAME = /^--(no-)?([^=]+)(=.*)?$/s

/** Spells each parameter as the document does, and gives a bare boolean its value: `--onlyAssign` means `true`. */
const normalize = (args: readonly string[], operation: OperationInfo, options: OptionSpecs): string[] =>
  args.map((arg, at) => {
    const [, no, name = '', value = ''] = NAME.exec(arg) ?? []
    if (name === '' || Object.hasOwn(options, name)) return arg
    const parameter = findParameter(name, operation.parameters)
    if (!parameter) return arg
    if (parameter.type !== 'boolean') return no ? arg : `--${parameter.name}${value}`
    if (no) return value === '' ? `--${parameter.name}=false` : arg
    const next = args[at + 1]
    const isBare = value === '' && (next === undefined || next.startsWith('-'))
    return isBare ? `--${parameter.name}=true` : `--${parameter.name}${value}`
  })

/** Takes argv apart against the options of `call` and the parameters of the operation. */
export const parseCall = (
  args: readonly string[],
  operation: OperationInfo,
  messages: Messages,
  options: OptionSpecs = CALL_OPTIONS,
): ParsedCall => {
  const parameters = Object.fromEntries(operation.parameters.map(({ name }) => [name, { type: 'string' } as const]))
  const specs: OptionSpecs = { ...parameters, ...options }
  const { strings, flags, positionals, problems } = parseOptions(normalize(args, operation, options), specs, messages)
  const extra = positionals.slice(1).length
  return {
    options: Object.fromEntries(Object.entries(strings).filter(([name]) => Object.hasOwn(options, name))),
    flags,
    args: Object.fromEntries(Object.entries(strings).filter(([name]) => !Object.hasOwn(options, name))),
    problems: [...problems, ...(extra > 0 ? [messages.options.tooMany(extra)] : [])],
    refused: [],
  }
}
