import { idCell } from '../../export/to-csv.ts'
import type { Overview, OverviewKey } from '../../server/creators/overview.ts'
import type { PageTexts } from '../texts/en.ts'
import type { Variant } from './variants.ts'

/** An overview that was loaded, and of what. */
export interface LoadedOverview {
  readonly variant: Variant
  readonly overview: Overview
}

/** Every figure of the overviews as rows, with its unit and how sure that is: what is exported as CSV. */
export const toRows = (id: string, name: string, loaded: readonly LoadedOverview[], t: PageTexts) => {
  const { creator, id: idName, videos, period, figure, value, unit, certainty, field, operation } = t.exported
  const head = [creator, idName, videos, period, figure, value, unit, certainty, field, operation]
  const rows = loaded.flatMap(({ variant, overview }) =>
    // The keys are those of the table it was made from.
    (Object.keys(overview.figures) as OverviewKey[]).map((key) => {
      const of = overview.figures[key]
      const kind = key.startsWith('ahead') ? `${t.creator.panels.peers.title}: ${t.figures[key]}` : t.figures[key]
      return [
        name,
        idCell(id),
        t.creator.types[variant.type],
        t.creator.ranges[variant.range],
        kind,
        of.value,
        t.units[of.unit],
        of.certainty,
        of.pointer,
        overview.source.operation,
      ]
    }),
  )
  return [head, ...rows]
}
