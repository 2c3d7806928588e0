import { showFigure } from '../../charts/show-figure.ts'
import { useLanguage, useTexts } from '../../i18n/language.tsx'
import { Info } from '../../parts/info.tsx'
import type { Overview, OverviewKey } from '../../server/creators/overview.ts'
import { FigureTile } from '../shared/figure-tile.tsx'
import { pageTexts } from '../texts/texts.ts'

/** The figures in large type, each with its rank where there is one. */
const TILES: readonly { readonly key: OverviewKey; readonly rank?: OverviewKey }[] = [
  { key: 'interactRate', rank: 'aheadInteractRate' },
  { key: 'completionRate', rank: 'aheadCompletionRate' },
  { key: 'playMedian', rank: 'aheadPlayMedian' },
  { key: 'videos' },
  { key: 'duration' },
]

/** The overview at one glance. */
export const KeyFigures = ({ overview }: { overview: Overview }) => {
  const t = useTexts(pageTexts)
  const { language } = useLanguage()
  const { figures, peers, unknown } = overview
  return (
    <>
      <dl class="tiles">
        {TILES.map(({ key, rank }) => {
          const ahead = rank && showFigure(figures[rank], language)
          return (
            <FigureTile key={key} name={t.figures[key]} figure={figures[key]}>
              {ahead !== undefined && <dd class="rank">{t.creator.ahead(ahead, peers)}</dd>}
            </FigureTile>
          )
        })}
      </dl>
      {unknown.length > 0 && (
        <p class="left-out">
          {t.creator.unknown(unknown.length)}
          <Info label={t.creator.unknown(unknown.length)}>
            <span>{t.creator.unknownHint}</span>
            {unknown.map(({ pointer }) => (
              <code key={pointer}>{pointer}</code>
            ))}
          </Info>
        </p>
      )}
    </>
  )
}
