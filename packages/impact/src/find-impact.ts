import { resolve } from 'node:path'
import { type Change, diffDocuments } from '@justoneapi/codegen/diff'
import { readProject } from './analysis/read-project.ts'
import { toDeprecated, toOperationUses, toTouch } from './analysis/to-report.ts'
import { readOperations, type Snapshot } from './documents/document.ts'
import { resolveSnapshot } from './documents/resolve-snapshot.ts'
import type { FileChange } from './fix/edit.ts'
import { planFix } from './fix/plan-fix.ts'
import { changeFiles } from './fix/write-files.ts'
import { matchChanges, operationsIn, settleFields } from './impact/match-changes.ts'
import { ImpactError } from './problem.ts'
import { findConfig, readConfigs } from './project/load-program.ts'
import type { ImpactReport, Touch, VersionInfo } from './report.ts'
import { sortTouches } from './impact/sort-touches.ts'

/** What is to be compared, and where. */
export interface FindImpactOptions {
  /**
   * The folder that relative paths start from, and whose `.npmrc` counts.
   * @defaultValue the working folder
   */
  readonly cwd?: string | undefined
  /**
   * Paths of `tsconfig.json` files or of folders that hold one; projects that they refer to are read as well.
   * @defaultValue the nearest `tsconfig.json`, else `jsconfig.json`, of `cwd` or above
   */
  readonly projects?: readonly string[] | undefined
  /**
   * A version, tag or range of `@justoneapi/schema`, `@justoneapi/client@<version>`, or the path of an `openapi.json`, a
   * package folder or a tarball.
   * @defaultValue the version that is installed in the project
   */
  readonly from?: string | undefined
  /**
   * As `from`.
   * @defaultValue `latest`, as the registry of the project has it
   */
  readonly to?: string | undefined
  /** Language of the sentences. @defaultValue `en` */
  readonly language?: 'en' | 'zh' | undefined
}

/** A report, and the edits that would do what it asks. */
export interface Impact extends ImpactReport {
  /** Files before and after all pure renames; nothing is written. */
  readonly fixes: readonly FileChange[]
}

/** A breaking change of a server or of the envelope; lighter ones are the client's business. */
const isForAll = ({ level, name, place }: Change) =>
  level === 'major' && (name === undefined || place?.of === 'envelope')

const infoOf = ({ version, source }: Snapshot): VersionInfo => ({ version, source })

const configPaths = (cwd: string, projects: readonly string[] | undefined): string[] => {
  const found = projects?.map((each) => {
    const path = resolve(cwd, each)
    return path.endsWith('.json') ? path : `${path}/tsconfig.json`
  })
  if (found && found.length > 0) return found
  const nearest = findConfig(cwd)
  if (nearest === undefined) throw new ImpactError({ kind: 'no-config', folder: cwd })
  return [nearest]
}

/**
 * Tells what an upgrade from one version of Just One API to another means for a TypeScript project: which changes touch
 * the operations, parameters and fields that it uses, and where. The project is read through its types, with the version
 * of the packages that is installed in it. Nothing is called, nothing is paid, nothing is written.
 * @throws ImpactError if the project or one of the versions cannot be read; `problem` says why
 * @example
 * ```ts
 * const { touches } = await findImpact({ to: '2.0.0' })
 * for (const { change, locations } of touches) console.log(change.operation, change.detail, locations)
 * ```
 */
export const findImpact = async (options: FindImpactOptions = {}): Promise<Impact> => {
  const { from, to = 'latest', language = 'en' } = options
  const root = resolve(options.cwd ?? '.')
  const configs = readConfigs(configPaths(root, options.projects))
  const [{ usages, texts }, next, old] = await Promise.all([
    readProject(configs),
    resolveSnapshot(to, { option: '--to', cwd: root }),
    from === undefined ? undefined : resolveSnapshot(from, { option: '--from', cwd: root }),
  ])
  const nextOperations = readOperations(next.document)
  const all = usages.flatMap(({ uses }) => settleFields(uses))
  const touches: Touch[] = []
  const fixes = []
  let count = 0

  for (const { installed, uses, checker } of usages) {
    const changes = diffDocuments((old ?? installed).document, next.document, { isCollapsed: false })
    count = Math.max(count, changes.length)
    const matches = matchChanges(changes, settleFields(uses))
    const { edits, settled } = planFix(matches, { checker, next: nextOperations })
    touches.push(...matches.map((match) => toTouch(match, settled.has(match), root, language)))
    // What every answer shares has no place of its own; nobody who makes no call need care.
    const shared = operationsIn(uses).size > 0 ? changes.filter(isForAll) : []
    touches.push(
      ...shared.map((change) => toTouch({ change: { ...change, name: undefined }, uses: [] }, false, root, language)),
    )
    fixes.push(...edits)
  }
  const operations = toOperationUses(all, root)
  const [first] = usages
  return {
    root,
    projects: configs.map(({ path }) => path),
    files: texts.size,
    from: infoOf(old ?? first?.installed ?? next),
    to: infoOf(next),
    changes: count,
    uses: operations,
    touches: sortTouches(touches),
    deprecated: toDeprecated(operations, nextOperations),
    fixes: await changeFiles(fixes, texts),
  }
}
