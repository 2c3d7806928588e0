import type { OperationInfo } from '@justoneapi/schema'

/** The version to take when none was named: the advised one, else the highest that is not deprecated, else the highest. */
export const chooseVersion = (versions: readonly OperationInfo[]): OperationInfo | undefined => {
  const byVersion = [...versions].sort((a, b) => (b.version ?? 0) - (a.version ?? 0))
  const alive = byVersion.filter(({ deprecated, unlisted }) => !deprecated && !unlisted)
  return alive.find(({ recommended }) => recommended) ?? alive[0] ?? byVersion[0]
}
