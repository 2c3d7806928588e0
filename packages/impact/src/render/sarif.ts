import { pathToFileURL } from 'node:url'
import type { Log, ReportingDescriptor, Result } from 'sarif'
import type { Messages } from '../messages/messages.ts'
import type { ImpactReport, Level, Location } from '../report.ts'
import { VERSION } from '../version.ts'

const SEVERITY: Readonly<Record<Level, Result.level>> = { major: 'error', minor: 'warning', patch: 'note' }

const DEPRECATED = 'operation-in-use-deprecated'

const toLocations = (locations: readonly Location[]): NonNullable<Result['locations']> =>
  locations.map(({ file, line, column, endColumn, text }) => ({
    physicalLocation: {
      artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: 'ROOT' },
      region: {
        startLine: line,
        startColumn: column,
        endColumn,
        snippet: { text: text.slice(column - 1, endColumn - 1) },
      },
    },
  }))

/** `parameter-removed` as a rule's title: `Parameter removed`. */
const toTitle = (kind: string) => kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll('-', ' ')

/**
 * The report as SARIF 2.1.0, for the code scanning of GitHub, GitLab and Azure DevOps. One result a place: these show
 * one place of a result only.
 */
export const renderSarif = (report: ImpactReport, messages: Messages): string => {
  const touched = report.touches.flatMap(({ change, locations, isCertain }): Result[] => {
    const { kind, level, operation, detail, ...facts } = change
    const text = `${operation ?? messages.everywhere}: ${detail}${isCertain ? '' : ` (${messages.uncertain})`}`
    const result: Result = {
      ruleId: kind,
      level: SEVERITY[level],
      message: { text },
      properties: { ...facts, operation, isCertain },
    }
    return locations.length === 0 ? [result] : toLocations(locations).map((each) => ({ ...result, locations: [each] }))
  })
  const deprecated = report.deprecated.flatMap(({ operation, successor, unlisted, locations }) =>
    toLocations(locations).map((each): Result => ({
      ruleId: DEPRECATED,
      level: 'note',
      message: { text: messages.deprecated(operation, successor, unlisted) },
      locations: [each],
      properties: { operation, successor, unlisted },
    })),
  )
  const results = [...touched, ...deprecated]
  const kinds = [...new Set(results.map(({ ruleId = '' }) => ruleId))].sort()
  const rules = kinds.map((id): ReportingDescriptor => ({ id, shortDescription: { text: toTitle(id) } }))
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'justone-impact', version: VERSION, rules } },
        originalUriBaseIds: { ROOT: { uri: `${pathToFileURL(report.root).href}/` } },
        columnKind: 'utf16CodeUnits',
        results: results.map((result) => ({ ...result, ruleIndex: kinds.indexOf(result.ruleId ?? '') })),
        properties: { from: report.from.source, to: report.to.source },
      },
    ],
  }
  return `${JSON.stringify(log, null, 2)}\n`
}
