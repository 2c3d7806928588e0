import type { BusinessCodeInfo, OperationInfo, ParameterInfo } from '@justoneapi/schema'
import { businessCodes } from '@justoneapi/schema/codes'
import type { Language, Messages } from '../../../messages/messages.ts'
import { type EnvironmentName, HOSTS } from '../../../operation/hosts.ts'

const codes: readonly BusinessCodeInfo[] = businessCodes

const parameterLine = (parameter: ParameterInfo, language: Language, { labels, describe }: Messages) => {
  const { name, type, required, default: value, description, enum: allowed, meanings } = parameter
  const notes = [type, required && labels.required, value !== undefined && describe.defaultsTo(JSON.stringify(value))]
  const choices = (allowed ?? []).map((each) => `  - \`${each}\`: ${meanings?.[each]?.[language] ?? each}`)
  return [`- \`${name}\` (${notes.filter(Boolean).join(', ')}): ${description[language]}`, ...choices].join('\n')
}

const codeLine = ({ code, charged, meaning, action }: BusinessCodeInfo, language: Language, messages: Messages) =>
  messages.describe.codeLine(code, meaning[language], charged, action[language])

/** A text for an assistant that is to write the code: address, parameters, codes. */
export const renderPrompt = (
  operation: OperationInfo,
  environment: EnvironmentName,
  language: Language,
  messages: Messages,
): string => {
  const isForm = operation.parameters.some((parameter) => parameter.in === 'form')
  const { prompt } = messages.describe
  return [
    prompt.task(operation.title[language]),
    '',
    `${operation.method} ${HOSTS[environment]}${operation.path}`,
    isForm ? prompt.tokenInForm : prompt.tokenInQuery,
    '',
    ...(operation.parameters.length > 0 ? [`${messages.labels.parameters}:`] : [messages.describe.noParameters]),
    ...operation.parameters.map((parameter) => parameterLine(parameter, language, messages)),
    '',
    prompt.envelope,
    ...codes.map((info) => codeLine(info, language, messages)),
    '',
    prompt.rules,
    '',
  ].join('\n')
}
