import { useSession } from '../../api/session.tsx'
import type { UseCalls } from '../../api/use-call.ts'
import type { ChartSpec } from '../../charts/chart-spec.ts'
import { showFigure } from '../../charts/show-figure.ts'
import { useLanguage, useTexts } from '../../i18n/language.tsx'
import { texts } from '../../i18n/texts.ts'
import { FailurePanel } from '../../parts/failure-panel.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import type { Overview, OverviewKey } from '../../server/creators/overview.ts'
import { ChartBlock } from '../shared/chart-block.tsx'
import { pageTexts } from '../texts/texts.ts'
import { RANGES, TYPES, VARIANTS, type Variant, variantKey } from './variants.ts'

interface MatrixPanelProps {
  readonly calls: UseCalls<Overview>
  readonly keyOf: (variant: Variant) => string
}

const ROWS: readonly OverviewKey[] = [
  'interactRate',
  'completionRate',
  'playMedian',
  'videos',
  'likes',
  'comments',
  'shares',
  'cpmShort',
  'cpeShort',
]
const CHARTED = ['interactRate', 'completionRate', 'playMedian', 'cpmShort'] as const

/** Both kinds of video and both periods, side by side. */
export const MatrixPanel = ({ calls, keyOf }: MatrixPanelProps) => {
  const t = useTexts(pageTexts)
  const shell = useTexts(texts)
  const { language } = useLanguage()
  const { session } = useSession()
  const { title, hint } = t.creator.panels.matrix
  const { states, run } = calls
  const open = VARIANTS.filter((_, index) => states[index]?.kind === 'idle' || states[index]?.kind === 'failed')
  const load = () => {
    for (const variant of open) run(keyOf(variant))
  }
  const failed = states.find((state) => state.kind === 'failed')
  const done = states.flatMap((state) => (state.kind === 'done' ? [state.data] : []))
  const name = ({ type, range }: Variant) => `${t.creator.types[type]} · ${t.creator.ranges[range]}`
  const body = () => {
    if (failed) return <FailurePanel failure={failed.failure} onRetry={load} />
    if (open.length > 0) {
      return (
        <p class="offer">
          <button class="button button-quiet" type="button" onClick={load}>
            {t.creator.load} · {shell.offer(open.length, session?.price ?? null)}
          </button>
        </p>
      )
    }
    if (done.length < VARIANTS.length) return <Skeleton class="fill" />
    const spec = (key: OverviewKey): ChartSpec => ({
      kind: 'bars',
      labels: RANGES.map((range) => t.creator.ranges[range]),
      series: TYPES.map((type, colour) => ({
        name: t.creator.types[type],
        values: RANGES.map(
          (range) =>
            done[VARIANTS.findIndex((each) => each.type === type && each.range === range)]?.figures[key].value ?? null,
        ),
        colour,
      })),
      unit: done[0]?.figures[key].unit ?? 'count',
    })
    return (
      <>
        <div class="quartet">
          {CHARTED.map((key) => (
            <div key={key}>
              <h3>{t.figures[key]}</h3>
              <ChartBlock title={`${t.figures[key]} · ${title}`} corner={t.creator.range} spec={spec(key)} />
            </div>
          ))}
        </div>
        <div class="table-scroll" tabIndex={0} role="region" aria-label={title}>
          <table class="figures">
            <thead>
              <tr>
                <th scope="col">{t.compare.figure}</th>
                {VARIANTS.map((variant) => (
                  <th key={variantKey(variant)} scope="col" class="number">
                    {name(variant)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {ROWS.map((key) => (
                <tr key={key}>
                  <th scope="row">{t.figures[key]}</th>
                  {done.map(({ figures }, index) => (
                    <td key={index} class="number">
                      {showFigure(figures[key], language) ?? '–'}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </>
    )
  }
  return (
    <section class="card panel panel-matrix">
      <header class="panel-head">
        <h2>{title}</h2>
        <p>{hint}</p>
      </header>
      {body()}
    </section>
  )
}
