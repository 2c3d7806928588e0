import type { Chart } from 'chart.js'
import { useEffect, useRef } from 'preact/hooks'
import { useThemeVersion } from '../app/theme.ts'
import { useLanguage } from '../i18n/language.tsx'
import type { ChartSpec } from './chart-spec.ts'
import { readPalette } from './palette.ts'
import { toConfig } from './to-config.ts'

interface ChartCanvasProps {
  readonly spec: ChartSpec
  /** What the chart shows, in words, for those who do not see it. */
  readonly label: string
}

const isCalm = () => matchMedia('(prefers-reduced-motion: reduce)').matches

/** Draws a chart. The library is loaded with the first one; the frame has its height from the start. */
export const ChartCanvas = ({ spec, label }: ChartCanvasProps) => {
  const canvas = useRef<HTMLCanvasElement>(null)
  const { language } = useLanguage()
  const theme = useThemeVersion()
  const key = JSON.stringify(spec)
  useEffect(() => {
    let chart: Chart | undefined
    let gone = false
    void import('./library.ts').then((library) => {
      if (gone || !canvas.current) return
      chart = new library.Chart(canvas.current, toConfig(spec, readPalette(), language, !isCalm()))
      canvas.current.dataset['drawn'] = 'true'
    })
    return () => {
      gone = true
      chart?.destroy()
    }
    // The key stands for the chart's content; the object is a new one at each rendering.
  }, [key, language, theme])
  return (
    <div class="chart-frame">
      <canvas ref={canvas} role="img" aria-label={label} data-title={label} />
    </div>
  )
}
