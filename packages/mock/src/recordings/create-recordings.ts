import { findOperations } from '../scenario/known-operations.ts'
import type { Recording } from './recording.ts'

/** A recording as it is answered. */
export interface Recorded {
  readonly arguments: readonly (readonly [name: string, value: string])[]
  readonly code: number
  readonly body: string
  readonly isEnvelope: boolean
}

const readBody = (body: string): Omit<Recorded, 'arguments'> => {
  const value: unknown = JSON.parse(body)
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  const { code } = isObject ? (value as { code?: unknown }) : {}
  const isEnvelope = isObject && 'data' in value && Number.isInteger(code)
  return isEnvelope ? { code: code as number, body, isEnvelope } : { code: 0, body: body.trim(), isEnvelope }
}

/**
 * Finds the recording for a call.
 * @throws TypeError that names the recording, when there is no such operation or its body is no JSON
 */
export const createRecordings = (recordings: readonly Recording[]) => {
  const byOperation = new Map<string, Recorded[]>()
  for (const [at, { operation, arguments: args = {}, body }] of recordings.entries()) {
    const [found] = operation.includes('*') ? [] : findOperations(operation)
    if (!found) throw new TypeError(`recordings[${at}].operation: there is no operation ${JSON.stringify(operation)}`)
    let read: ReturnType<typeof readBody>
    try {
      read = readBody(body)
    } catch {
      throw new TypeError(`recordings[${at}].body: the recording of ${operation} is no JSON`)
    }
    const recorded = { ...read, arguments: Object.entries(args) }
    byOperation.set(found.id, [...(byOperation.get(found.id) ?? []), recorded])
  }
  for (const list of byOperation.values()) list.sort((a, b) => b.arguments.length - a.arguments.length)
  return (operation: string, args: Readonly<Record<string, string>>): Recorded | undefined =>
    byOperation.get(operation)?.find((each) => each.arguments.every(([name, value]) => args[name] === value))
}
