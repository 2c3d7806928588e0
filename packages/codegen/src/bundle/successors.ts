import { type Document, type Located, operationsOf } from './document.ts'

const isAlive = ({ operation }: Located) => !operation.deprecated

/** The advised version, else the highest. */
const bestOf = (candidates: readonly Located[]) =>
  candidates.find(({ operation }) => operation['x-recommended']) ??
  candidates.toSorted((a, b) => (b.operation['x-version'] ?? 0) - (a.operation['x-version'] ?? 0))[0]

/**
 * Names the operation to move to for each deprecated one that has a living version in its family.
 * Moves to another family stand in `openapi/overlays/successors.yaml`.
 */
export const nameSuccessors = (document: Document): void => {
  const operations = operationsOf(document)
  const alive = operations.filter(isAlive)
  for (const { operation } of operations.filter((located) => !isAlive(located))) {
    const family = alive.filter((other) => other.operation['x-family'] === operation['x-family'])
    const id = bestOf(family)?.operation.operationId
    if (id) operation['x-successor'] ??= id
  }
}
