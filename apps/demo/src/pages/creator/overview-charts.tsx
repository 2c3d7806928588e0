import type { ChartSpec } from '../../charts/chart-spec.ts'
import { showValue } from '../../charts/show-figure.ts'
import { useLanguage, useTexts } from '../../i18n/language.tsx'
import type { Overview, OverviewKey } from '../../server/creators/overview.ts'
import { ChartBlock } from '../shared/chart-block.tsx'
import { FigureInfo } from '../shared/figure-info.tsx'
import { pageTexts } from '../texts/texts.ts'

const values = ({ figures }: Overview, keys: readonly OverviewKey[]) => keys.map((key) => figures[key].value)

/** CPM and CPE for the three lengths of video. */
export const CostCharts = ({ overview }: { overview: Overview }) => {
  const t = useTexts(pageTexts)
  const { cpm, cpe } = t.creator.panels
  const spec = (name: string, keys: readonly OverviewKey[], colour: number): ChartSpec => ({
    kind: 'bars',
    labels: t.creator.lengths,
    series: [{ name, values: values(overview, keys), colour }],
    unit: 'yuan',
  })
  const { cpmShort, cpeShort } = overview.figures
  return (
    <div class="pair">
      <div>
        <h3>
          {cpm} <FigureInfo name={cpm} figure={cpmShort} />
        </h3>
        <ChartBlock title={cpm} corner={t.exported.videos} spec={spec(cpm, ['cpmShort', 'cpmMiddle', 'cpmLong'], 0)} />
      </div>
      <div>
        <h3>
          {cpe} <FigureInfo name={cpe} figure={cpeShort} />
        </h3>
        <ChartBlock title={cpe} corner={t.exported.videos} spec={spec(cpe, ['cpeShort', 'cpeMiddle', 'cpeLong'], 1)} />
      </div>
    </div>
  )
}

const REACTIONS = ['likes', 'comments', 'shares'] as const

/** Likes, comments and shares of an average video. */
export const ReactionsChart = ({ overview }: { overview: Overview }) => {
  const t = useTexts(pageTexts)
  const { language } = useLanguage()
  const { title } = t.creator.panels.reactions
  const colours = [0, 1, 2]
  const spec: ChartSpec = {
    kind: 'doughnut',
    labels: REACTIONS.map((key) => t.figures[key]),
    series: [{ name: title, values: values(overview, REACTIONS), colour: 0, colours }],
    unit: 'count',
  }
  return (
    <div class="reactions">
      <ChartBlock title={title} corner={t.exported.figure} spec={spec} />
      <dl class="mini-figures">
        {REACTIONS.map((key) => {
          const figure = overview.figures[key]
          return (
            <div key={key}>
              <dt>
                {t.figures[key]}
                <FigureInfo name={t.figures[key]} figure={figure} />
              </dt>
              <dd>{figure.value === null ? '–' : showValue(figure.value, 'count', language)}</dd>
            </div>
          )
        })}
      </dl>
    </div>
  )
}

const RANKS = ['aheadInteractRate', 'aheadCompletionRate', 'aheadPlayMedian', 'aheadStability'] as const

/** How many of its peers the creator is ahead of. */
export const PeersChart = ({ overview }: { overview: Overview }) => {
  const t = useTexts(pageTexts)
  const { title } = t.creator.panels.peers
  const spec: ChartSpec = {
    kind: 'rows',
    labels: RANKS.map((key) => t.figures[key]),
    series: [{ name: title, values: values(overview, RANKS), colour: 3 }],
    unit: 'percent',
    max: 100,
  }
  return <ChartBlock title={title} corner={t.exported.figure} spec={spec} />
}
