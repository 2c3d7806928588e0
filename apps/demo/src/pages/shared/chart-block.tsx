import { useRef } from 'preact/hooks'
import { ChartCanvas } from '../../charts/chart-canvas.tsx'
import type { ChartSpec } from '../../charts/chart-spec.ts'
import { ChartTable } from '../../charts/chart-table.tsx'
import { drawReport } from '../../export/draw-report.ts'
import { savePng } from '../../export/save-file.ts'
import { useTexts } from '../../i18n/language.tsx'
import { Icon } from '../../parts/icon.tsx'
import { pageTexts } from '../texts/texts.ts'

interface ChartBlockProps {
  readonly spec: ChartSpec
  readonly title: string
  /** What the rows of its table are. */
  readonly corner: string
}

const isEmpty = ({ series }: ChartSpec) => series.every(({ values }) => values.every((value) => value === null))

/** A chart with its table and its picture to take home. */
export const ChartBlock = ({ spec, title, corner }: ChartBlockProps) => {
  const t = useTexts(pageTexts)
  const block = useRef<HTMLDivElement>(null)
  if (isEmpty(spec)) return <p class="nothing">{t.creator.noData}</p>
  const save = () => {
    const canvas = block.current?.querySelector('canvas')
    if (canvas) void savePng(`${title}.png`, drawReport({ title, lines: [], tiles: [] }, [canvas]))
  }
  return (
    <div class="chart-block" ref={block}>
      <ChartCanvas spec={spec} label={title} />
      <div class="chart-foot">
        <details>
          <summary>{t.chart.table}</summary>
          <ChartTable spec={spec} caption={title} corner={corner} />
        </details>
        <button class="icon-button" type="button" aria-label={t.chart.save(title)} onClick={save}>
          <Icon name="download" />
        </button>
      </div>
    </div>
  )
}
