import { showFigure } from '../../charts/show-figure.ts'
import { drawReport } from '../../export/draw-report.ts'
import { saveCsv, savePng } from '../../export/save-file.ts'
import { toCsv } from '../../export/to-csv.ts'
import { useLanguage, useTexts } from '../../i18n/language.tsx'
import { texts } from '../../i18n/texts.ts'
import { Icon } from '../../parts/icon.tsx'
import { pageTexts } from '../texts/texts.ts'
import { type LoadedOverview, toRows } from './overview-table.ts'
import { type Variant, variantKey } from './variants.ts'

interface ExportButtonsProps {
  readonly id: string
  readonly name: string
  readonly chosen: Variant
  readonly loaded: readonly LoadedOverview[]
}

const TILES = ['interactRate', 'completionRate', 'playMedian', 'videos', 'duration'] as const

/** Takes the dashboard home: its figures as CSV, its charts as one picture. What was not loaded is not paid for now. */
export const ExportButtons = ({ id, name, chosen, loaded }: ExportButtonsProps) => {
  const t = useTexts(pageTexts)
  const { download } = useTexts(texts)
  const { language } = useLanguage()
  const shown = loaded.find(({ variant }) => variantKey(variant) === variantKey(chosen))
  const csv = () => {
    saveCsv(`creator-${id}.csv`, toCsv(toRows(id, name, loaded, t)))
  }
  const png = () => {
    if (!shown) return
    const { figures, source } = shown.overview
    const head = {
      title: name,
      lines: [
        `${t.creator.id(id)} · ${t.creator.types[chosen.type]} · ${t.creator.ranges[chosen.range]}`,
        `${source.operation} · ${new Date().toISOString().slice(0, 10)}`,
      ],
      tiles: TILES.map((key) => ({ name: t.figures[key], text: showFigure(figures[key], language) ?? '–' })),
    }
    const charts = document.querySelectorAll<HTMLCanvasElement>('canvas[data-drawn]')
    void savePng(`creator-${id}.png`, drawReport(head, [...charts]))
  }
  return (
    <p class="exports">
      <button class="button button-quiet" type="button" disabled={!shown} onClick={csv}>
        <Icon name="download" />
        {download.csv}
      </button>
      <button class="button button-quiet" type="button" disabled={!shown} onClick={png}>
        <Icon name="download" />
        {download.png}
      </button>
    </p>
  )
}
