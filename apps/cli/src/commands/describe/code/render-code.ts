import type { OperationInfo } from '@justoneapi/schema'
import type { Context } from '../../../frame/context.ts'
import type { EnvironmentName } from '../../../operation/hosts.ts'
import type { CodeLanguage } from './languages.ts'

/** The code to take home. Each kind is loaded when it is asked for: the snippet library is large. */
export const renderCode = async (
  operation: OperationInfo,
  code: CodeLanguage,
  environment: EnvironmentName,
  { language, messages }: Context,
): Promise<string> => {
  switch (code) {
    case 'ts':
      return (await import('./render-typescript.ts')).renderTypeScript(operation, environment)
    case 'prompt':
      return (await import('./render-prompt.ts')).renderPrompt(operation, environment, language, messages)
    default:
      return (await import('./render-snippet.ts')).renderSnippet(operation, code, environment)
  }
}
