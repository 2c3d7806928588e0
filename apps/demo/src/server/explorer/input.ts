import { findProblems } from '@justoneapi/guide/arguments'
import { CODE_LANGUAGES } from '@justoneapi/guide/code'
import { validator } from 'hono/validator'
import { DemoError } from '../failure/demo-error.ts'
import type { AllowList } from '../gateway/allow-list.ts'

type Given = Readonly<Record<string, unknown>>

const MOST_LETTERS = 4_000

/** A body that is JSON may still be `null`, a number or a list. */
const readBody = (body: unknown): Given => {
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Given
  throw new DemoError('BadInput', 'the body has to be an object')
}

const readOperation = (given: Given, allowed: AllowList) => {
  const id = given['operation']
  const operation = typeof id === 'string' ? allowed.get(id) : undefined
  if (operation) return operation
  throw new DemoError('OperationNotAllowed', typeof id === 'string' ? id.slice(0, 100) : undefined)
}

/** Texts of parameters that the operation has. Nothing else gets into a request; least of all a `token`. */
const readArguments = (given: Given, names: readonly string[]): Record<string, string> => {
  const args = given['args'] ?? {}
  if (typeof args !== 'object' || Array.isArray(args)) throw new DemoError('BadInput', 'args: has to be an object')
  return Object.fromEntries(
    Object.entries(args).map(([name, value]: [string, unknown]) => {
      if (!names.includes(name)) throw new DemoError('BadInput', `${name.slice(0, 100)}: there is no such parameter`)
      if (typeof value !== 'string') throw new DemoError('BadInput', `${name}: has to be a text`)
      if (value.length > MOST_LETTERS) throw new DemoError('BadInput', `${name}: more than ${MOST_LETTERS} letters`)
      return [name, value]
    }),
  )
}

const readProvoke = (given: Given) => {
  const code = given['provoke']
  if (code === undefined) return undefined
  if (typeof code === 'number' && Number.isInteger(code) && code >= -1 && code <= 999) return code
  throw new DemoError('BadInput', 'provoke: use a business code')
}

const oneOf = <T extends string>(given: Given, name: string, values: readonly T[]): T => {
  const value = values.find((each) => each === given[name])
  if (value !== undefined) return value
  throw new DemoError('BadInput', `${name}: use ${values.join(', ')}`)
}

/** A call that passed every check. */
interface CallInput {
  readonly operation: string
  readonly args: Record<string, string>
  readonly fresh?: boolean | undefined
  readonly provoke?: number | undefined
}

export const callInput = (allowed: AllowList) =>
  validator('json', (body: unknown): CallInput => {
    const given = readBody(body)
    const operation = readOperation(given, allowed)
    const args = readArguments(
      given,
      operation.parameters.map(({ name }) => name),
    )
    const problems = findProblems(operation, args)
    if (problems.length > 0) {
      throw new DemoError('BadInput', problems.map(({ parameter, kind }) => `${parameter.name}: ${kind}`).join(', '))
    }
    return { operation: operation.id, args, fresh: given['fresh'] === true, provoke: readProvoke(given) }
  })

export const codeInput = (allowed: AllowList) =>
  validator('json', (body: unknown) => {
    const given = readBody(body)
    const operation = readOperation(given, allowed)
    return {
      operation: operation.id,
      args: readArguments(
        given,
        operation.parameters.map(({ name }) => name),
      ),
      code: oneOf(given, 'code', CODE_LANGUAGES),
      environment: oneOf(given, 'environment', ['prod-global', 'prod-cn']),
      language: oneOf(given, 'language', ['en', 'zh']),
    }
  })
