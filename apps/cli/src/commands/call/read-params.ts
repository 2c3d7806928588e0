import { readFile } from 'node:fs/promises'
import { nearest } from '@justoneapi/guide/nearest'
import type { OperationInfo } from '@justoneapi/schema'
import { CliError } from '../../frame/cli-error.ts'
import type { Context } from '../../frame/context.ts'
import type { Messages } from '../../messages/messages.ts'
import { findParameter } from './parameter-names.ts'

/** What a file of parameters gave. */
export interface FileParams {
  readonly args: Readonly<Record<string, string>>
  readonly problems: readonly string[]
  /** Parameters that were given and cannot be sent; `problems` says why. */
  readonly refused: readonly string[]
}

/** A value as it is sent; undefined when it cannot be. A number outside the safe range has lost digits by being read. */
export const textOf = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value
  if (typeof value === 'boolean') return String(value)
  const isExact = typeof value === 'number' && (!Number.isInteger(value) || Number.isSafeInteger(value))
  return isExact ? String(value) : undefined
}

const readText = async (file: string, { terminal, messages }: Context): Promise<string> => {
  if (file === '-') return terminal.readInput()
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw new CliError('local', messages.params.unreadable(file, (error as NodeJS.ErrnoException).code ?? ''))
  }
}

const parseObject = (text: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Readonly<Record<string, unknown>>)
      : undefined
  } catch {
    return undefined // the message names the file, and what it should hold
  }
}

/** The problem of a value that `textOf` has no text for. */
export const valueProblem = (name: string, value: unknown, { params }: Messages): string =>
  typeof value === 'number' ? params.lostDigits(name) : params.notPlain(name)

const toProblem = (name: string, value: unknown, operation: OperationInfo, messages: Messages): string | undefined => {
  if (/^token$/i.test(name)) return messages.options.tokenOption
  if (!findParameter(name, operation.parameters)) {
    const names = operation.parameters.map((parameter) => parameter.name)
    return messages.options.unknown(name, nearest(name, names, 1)[0])
  }
  return textOf(value) === undefined ? valueProblem(name, value, messages) : undefined
}

/** Reads parameters from a JSON object in a file, or from standard input (`-`). */
export const readParams = async (file: string, operation: OperationInfo, context: Context): Promise<FileParams> => {
  const { messages } = context
  const object = parseObject(await readText(file, context))
  if (!object) throw new CliError('usage', messages.params.noObject(file), { charged: 'no' })
  const problems = Object.entries(object).flatMap(([name, value]) => toProblem(name, value, operation, messages) ?? [])
  const entries = Object.entries(object).flatMap(([name, value]): [string, string][] => {
    const parameter = findParameter(name, operation.parameters)
    const text = textOf(value)
    return parameter && text !== undefined ? [[parameter.name, text]] : []
  })
  const refused = Object.entries(object).flatMap(([name, value]) =>
    textOf(value) === undefined ? (findParameter(name, operation.parameters)?.name ?? []) : [],
  )
  return { args: Object.fromEntries(entries), problems, refused }
}
