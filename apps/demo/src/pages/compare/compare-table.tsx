import type { ChartSpec } from '../../charts/chart-spec.ts'
import { showFigure } from '../../charts/show-figure.ts'
import { drawReport } from '../../export/draw-report.ts'
import { saveCsv, savePng } from '../../export/save-file.ts'
import { idCell, toCsv } from '../../export/to-csv.ts'
import { useLanguage, useTexts } from '../../i18n/language.tsx'
import { texts } from '../../i18n/texts.ts'
import { Avatar } from '../../parts/avatar.tsx'
import { Icon } from '../../parts/icon.tsx'
import type { Overview, OverviewKey } from '../../server/creators/overview.ts'
import type { Variant } from '../creator/variants.ts'
import { ChartBlock } from '../shared/chart-block.tsx'
import { FigureInfo } from '../shared/figure-info.tsx'
import { pageTexts } from '../texts/texts.ts'
import { type Better, bestOf, toScores } from './best-of.ts'

/** A creator of the comparison whose figures are here. */
export interface Compared {
  readonly id: string
  readonly name: string
  readonly overview: Overview
}

/** What is compared, and which way is better. Counts of videos and their length are neither. */
const ROWS: readonly { readonly key: OverviewKey; readonly better?: Better }[] = [
  { key: 'interactRate', better: 'high' },
  { key: 'completionRate', better: 'high' },
  { key: 'playMedian', better: 'high' },
  { key: 'likes', better: 'high' },
  { key: 'comments', better: 'high' },
  { key: 'shares', better: 'high' },
  { key: 'cpmShort', better: 'low' },
  { key: 'cpmMiddle', better: 'low' },
  { key: 'cpmLong', better: 'low' },
  { key: 'cpeShort', better: 'low' },
  { key: 'cpeMiddle', better: 'low' },
  { key: 'cpeLong', better: 'low' },
  { key: 'videos' },
  { key: 'duration' },
]

const CHARTED: readonly { readonly key: OverviewKey; readonly better: Better }[] = [
  { key: 'interactRate', better: 'high' },
  { key: 'completionRate', better: 'high' },
  { key: 'playMedian', better: 'high' },
  { key: 'cpmShort', better: 'low' },
  { key: 'cpeShort', better: 'low' },
]

const valuesOf = (compared: readonly Compared[], key: OverviewKey) =>
  compared.map(({ overview }) => overview.figures[key].value)

/** The comparison as a table and as a chart, both to be taken home. */
export const CompareTable = ({ compared, variant }: { compared: readonly Compared[]; variant: Variant }) => {
  const t = useTexts(pageTexts)
  const { download } = useTexts(texts)
  const { language } = useLanguage()
  const title = t.compare.chart
  const spec: ChartSpec = {
    kind: 'bars',
    labels: CHARTED.map(({ key }) => t.figures[key]),
    series: compared.map(({ name }, colour) => ({
      name,
      values: CHARTED.map(({ key, better }) => toScores(valuesOf(compared, key), better)[colour] ?? null),
      colour,
    })),
    unit: 'index',
    max: 100,
  }
  const csv = () => {
    const head = [t.exported.figure, t.exported.unit, ...compared.map(({ name }) => name)]
    const ids = [t.exported.id, '', ...compared.map(({ id }) => idCell(id))]
    const rows = ROWS.map(({ key }) => [
      t.figures[key],
      t.units[compared[0]?.overview.figures[key].unit ?? 'count'],
      ...valuesOf(compared, key),
    ])
    saveCsv('comparison.csv', toCsv([head, ids, ...rows]))
  }
  const png = () => {
    const canvas = document.querySelector<HTMLCanvasElement>('.compare canvas[data-drawn]')
    const lines = [
      compared.map(({ name }) => name).join(' · '),
      `${t.creator.types[variant.type]} · ${t.creator.ranges[variant.range]} · ${t.compare.chartHint}`,
    ]
    if (canvas) void savePng('comparison.png', drawReport({ title: t.compare.title, lines, tiles: [] }, [canvas]))
  }
  return (
    <>
      <div class="table-scroll card" tabIndex={0} role="region" aria-label={t.compare.title}>
        <table class="figures compare-table">
          <thead>
            <tr>
              <th scope="col">{t.compare.figure}</th>
              {compared.map(({ id, name }, tone) => (
                <th key={id} scope="col">
                  <a class="compare-name" href={`/creators/${id}`} lang="zh-CN">
                    <Avatar id={id} name={name} tone={tone} />
                    {name}
                  </a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ROWS.map(({ key, better }) => {
              const best = better && bestOf(valuesOf(compared, key), better)
              const [first] = compared
              return (
                <tr key={key}>
                  <th scope="row">
                    {t.figures[key]}
                    {first && (
                      <FigureInfo name={t.figures[key]} figure={{ ...first.overview.figures[key], text: null }} />
                    )}
                  </th>
                  {compared.map(({ id, overview }, place) => (
                    <td key={id} class={place === best ? 'number is-best' : 'number'}>
                      {showFigure(overview.figures[key], language) ?? '–'}
                      {place === best && <span class="badge badge-best">{t.compare.best}</span>}
                    </td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <section class="card panel panel-compare">
        <header class="panel-head">
          <h2>{title}</h2>
          <p>{t.compare.chartHint}</p>
        </header>
        <ChartBlock spec={spec} title={title} corner={t.compare.figure} />
      </section>
      <p class="exports">
        <button class="button button-quiet" type="button" onClick={csv}>
          <Icon name="download" />
          {download.csv}
        </button>
        <button class="button button-quiet" type="button" onClick={png}>
          <Icon name="download" />
          {download.png}
        </button>
      </p>
    </>
  )
}
