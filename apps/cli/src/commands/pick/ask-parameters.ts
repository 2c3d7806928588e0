import type { OperationInfo, ParameterInfo } from '@justoneapi/schema'
import type { Context } from '../../frame/context.ts'
import { checkArguments } from '../call/check-arguments.ts'
import type { Choice, Prompter } from './prompter.ts'
import { pickWords } from './words.ts'

const choicesOf = (
  { type, enum: allowed, meanings }: ParameterInfo,
  language: 'en' | 'zh',
): Choice<string>[] | undefined =>
  allowed?.map((value) => {
    const meaning = meanings?.[value]?.[language]
    return { value, label: meaning === undefined ? value : `${value}  ${meaning}` }
  }) ?? (type === 'boolean' ? ['true', 'false'].map((value) => ({ value, label: value })) : undefined)

const askValue = (parameter: ParameterInfo, operation: OperationInfo, ask: Prompter, context: Context) => {
  const { language, messages } = context
  const message = pickWords(language).parameter(parameter.name, parameter.description[language])
  const choices = choicesOf(parameter, language)
  if (choices) return ask.select(message, choices)
  const alone = { ...operation, parameters: [{ ...parameter, required: true as const }] }
  return ask.text(
    message,
    (typed) => checkArguments(alone, { [parameter.name]: typed }, language, messages.parameter)[0],
  )
}

const askWhichMore = (left: readonly ParameterInfo[], ask: Prompter, { language }: Context) => {
  const words = pickWords(language)
  return ask.select<ParameterInfo | null>(words.more, [
    { value: null, label: words.noMore },
    ...left.map((parameter) => ({ value: parameter, label: parameter.name, hint: parameter.description[language] })),
  ])
}

/** The arguments of a call, required ones first; undefined when the user leaves. */
export const askParameters = async (
  operation: OperationInfo,
  ask: Prompter,
  context: Context,
): Promise<Readonly<Record<string, string>> | undefined> => {
  const args: Record<string, string> = {}
  for (const parameter of operation.parameters.filter(({ required }) => required)) {
    const value = await askValue(parameter, operation, ask, context)
    if (value === undefined) return undefined
    args[parameter.name] = value
  }
  for (;;) {
    const left = operation.parameters.filter(({ name }) => !Object.hasOwn(args, name))
    if (left.length === 0) return args
    const parameter = await askWhichMore(left, ask, context)
    if (parameter === undefined) return undefined
    if (parameter === null) return args
    const value = await askValue(parameter, operation, ask, context)
    if (value === undefined) return undefined
    args[parameter.name] = value
  }
}
