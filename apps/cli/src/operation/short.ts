import { shortOf } from '@justoneapi/guide/code'
import type { OperationInfo } from '@justoneapi/schema'

export { shortOf }

const successorPath = (id: string, operations: readonly OperationInfo[]) =>
  operations.find((operation) => operation.id === id)?.path

/** What to move to, written like every other operation. */
export const successorOf = (operation: OperationInfo, operations: readonly OperationInfo[]): string | undefined => {
  const { successor } = operation
  if (successor === undefined) return undefined
  const path = successorPath(successor, operations)
  return path === undefined ? successor : shortOf({ path })
}
