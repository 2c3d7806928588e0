import type { BusinessCodeInfo, OperationInfo, ParameterInfo } from '@justoneapi/schema'
import { businessCodes } from '@justoneapi/schema/codes'
import { type EnvironmentName, HOSTS } from '../hosts.ts'
import { en } from '../messages/en.ts'
import { zh } from '../messages/zh.ts'
import type { Arguments, Language } from './languages.ts'

const codes: readonly BusinessCodeInfo[] = businessCodes

const parameterLine = (parameter: ParameterInfo, language: Language, given: Arguments) => {
  const { name, type, required, default: value, description, enum: allowed, meanings } = parameter
  const messages = { en, zh }[language]
  const wanted = Object.hasOwn(given, name) ? given[name] : undefined
  const notes = [
    type,
    required && messages.required,
    value !== undefined && messages.defaultsTo(JSON.stringify(value)),
    wanted && messages.wanted(wanted),
  ]
  const choices = (allowed ?? []).map((each) => `  - \`${each}\`: ${meanings?.[each]?.[language] ?? each}`)
  return [`- \`${name}\` (${notes.filter(Boolean).join(', ')}): ${description[language]}`, ...choices].join('\n')
}

/** A text for an assistant that is to write the code: address, parameters, codes. */
export const renderPrompt = (
  operation: OperationInfo,
  environment: EnvironmentName,
  language: Language,
  given: Arguments = {},
): string => {
  const isForm = operation.parameters.some((parameter) => parameter.in === 'form')
  const messages = { en, zh }[language]
  return [
    messages.task(operation.title[language]),
    '',
    `${operation.method} ${HOSTS[environment]}${operation.path}`,
    isForm ? messages.tokenInForm : messages.tokenInQuery,
    '',
    ...(operation.parameters.length > 0 ? [`${messages.parameters}:`] : [messages.noParameters]),
    ...operation.parameters.map((parameter) => parameterLine(parameter, language, given)),
    '',
    messages.envelope,
    ...codes.map(({ code, meaning, charged, action }) =>
      messages.codeLine(code, meaning[language], charged, action[language]),
    ),
    '',
    messages.rules,
    '',
  ].join('\n')
}
