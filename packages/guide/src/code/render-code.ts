import type { OperationInfo } from '@justoneapi/schema'
import type { EnvironmentName } from '../hosts.ts'
import type { Arguments, CodeLanguage, Language } from './languages.ts'

/** What the code is for. */
export interface CodeRequest {
  readonly operation: OperationInfo
  readonly code: CodeLanguage
  readonly environment: EnvironmentName
  /** Of the prompt; the other kinds have no words. */
  readonly language: Language
  /** Required parameters that are missing get a value to replace. */
  readonly args?: Arguments
}

/** The code to take home. Each kind is loaded when it is asked for: the snippet library is large. */
export const renderCode = async ({
  operation,
  code,
  environment,
  language,
  args = {},
}: CodeRequest): Promise<string> => {
  switch (code) {
    case 'ts':
      return (await import('./render-typescript.ts')).renderTypeScript(operation, environment, args)
    case 'cli':
      return (await import('./render-command.ts')).renderCommand(operation, environment, args)
    case 'prompt':
      return (await import('./render-prompt.ts')).renderPrompt(operation, environment, language, args)
    default:
      return (await import('./render-snippet.ts')).renderSnippet(operation, code, environment, args)
  }
}
