import type { Manifest } from './manifest.ts'

/**
 * Every package after those it depends on, so that nothing on the registry ever points at a version that is not there.
 * What a package bundles stands in its devDependencies and comes first too.
 * @throws Error if packages depend on each other in a circle
 */
export const inDependencyOrder = <T extends { readonly manifest: Manifest }>(packages: readonly T[]): T[] => {
  const byName = new Map(packages.map((each) => [each.manifest.name, each]))
  const ordered = new Set<T>()
  const visit = (each: T, path: readonly string[]): void => {
    const { name, dependencies, devDependencies } = each.manifest
    if (path.includes(name))
      throw new Error(`packages depend on each other in a circle: ${[...path, name].join(' -> ')}`)
    for (const needed of Object.keys({ ...dependencies, ...devDependencies }).sort()) {
      const sibling = byName.get(needed)
      if (sibling) visit(sibling, [...path, name])
    }
    ordered.add(each)
  }
  for (const each of packages) visit(each, [])
  return [...ordered]
}
