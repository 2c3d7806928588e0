import type { Messages } from './messages.ts'

export const en: Messages = {
  parameters: 'Parameters',
  noParameters: 'It takes no parameters.',
  required: 'required',
  defaultsTo: (value) => `default ${value}`,
  wanted: (value) => `wanted here: \`${value}\``,
  task: (title) => `Write code that calls this operation of Just One API: ${title}.`,
  codeLine: (code, meaning, charged, action) =>
    `- ${code}: ${meaning} (charged: ${{ yes: 'yes', no: 'no', unknown: 'not known' }[charged]}). ${action}`,
  tokenInQuery:
    'The access token goes into the query parameter `token`. Read it from the environment variable JUSTONEAPI_TOKEN; never print or log it, nor any URL that holds it.',
  tokenInForm:
    'The parameters and the access token (`token`) go into an application/x-www-form-urlencoded body. Read the token from the environment variable JUSTONEAPI_TOKEN; never print or log it.',
  envelope:
    'Every answer is JSON: {code, message, data, recordTime, requestId}. Only `code` decides, whatever the HTTP status:',
  rules:
    'Every success is paid. Do not follow redirects. Use a timeout of 120 seconds. Repeat only codes that were not charged, with a growing wait; never repeat a request whose answer did not arrive whole, because it may have been charged. Ids may exceed 2^53: keep them as text.',
}
