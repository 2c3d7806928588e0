import type { ChartConfiguration, ChartDataset } from 'chart.js'
import type { Language } from '../i18n/language.tsx'
import type { ChartSpec, Series } from './chart-spec.ts'
import { fade, type Palette } from './palette.ts'
import { showTick, showWhole } from './show-figure.ts'

const TYPES = { bars: 'bar', rows: 'bar', line: 'line', radar: 'radar', doughnut: 'doughnut' } as const

const pick = (palette: Palette, index: number) => palette.series[index % palette.series.length] ?? palette.ink

const toDataset = (spec: ChartSpec, { name, values, colour, colours }: Series, palette: Palette): ChartDataset => {
  const main = pick(palette, colour)
  const each = colours?.map((index) => pick(palette, index))
  const data = [...values]
  if (spec.kind === 'line') {
    return {
      label: name,
      data,
      borderColor: main,
      backgroundColor: fade(main, 0.12),
      fill: true,
      pointRadius: 0,
      pointHitRadius: 16,
      borderWidth: 2,
      tension: 0.25,
    }
  }
  if (spec.kind === 'radar') {
    return {
      label: name,
      data,
      borderColor: main,
      backgroundColor: fade(main, 0.16),
      borderWidth: 2,
      pointRadius: 2.5,
      pointBackgroundColor: main,
    }
  }
  if (spec.kind === 'doughnut')
    return { label: name, data, backgroundColor: each ?? main, borderColor: palette.surface, borderWidth: 2 }
  return {
    label: name,
    data,
    backgroundColor: each ?? main,
    borderRadius: 4,
    maxBarThickness: spec.kind === 'rows' ? 18 : 44,
    minBarLength: 2,
  }
}

/** Days of one year go without it on an axis. */
const shorten = (labels: readonly string[]): readonly string[] => {
  const year = labels[0]?.slice(0, 5) ?? ''
  const alike = /^\d{4}-$/.test(year) && labels.every((label) => label.startsWith(year))
  return alike ? labels.map((label) => label.slice(5)) : labels
}

const toScales = (spec: ChartSpec, palette: Palette, language: Language) => {
  if (spec.kind === 'doughnut') return {}
  const font = { family: palette.font, size: 11 }
  if (spec.kind === 'radar') {
    const r = {
      min: 0,
      max: spec.max ?? 100,
      angleLines: { color: palette.grid },
      grid: { color: palette.grid },
      pointLabels: { color: palette.soft, font: { ...font, size: 12 } },
      ticks: { display: false },
    }
    return { r }
  }
  const short = shorten(spec.labels)
  const category = {
    ...(spec.stacked && { stacked: true }),
    grid: { display: false },
    border: { color: palette.grid },
    ticks: {
      color: palette.soft,
      font,
      maxRotation: 0,
      autoSkipPadding: 16,
      callback: (_: unknown, index: number) => short[index] ?? '',
    },
  }
  const value = {
    ...(spec.stacked && { stacked: true }),
    beginAtZero: spec.fromZero ?? true,
    ...(spec.max !== undefined && { max: spec.max }),
    grid: { color: palette.grid },
    border: { display: false },
    ticks: {
      color: palette.soft,
      font,
      maxTicksLimit: 5,
      callback: (tick: string | number) => showTick(Number(tick), spec.unit, language),
    },
  }
  return spec.kind === 'rows' ? { x: value, y: category } : { x: category, y: value }
}

/** Turns what a chart shows into what the library draws. */
export const toConfig = (
  spec: ChartSpec,
  palette: Palette,
  language: Language,
  animate: boolean,
): ChartConfiguration => {
  const show = (value: number) => showWhole(value, spec.unit, language)
  const font = { family: palette.font, size: 12 }
  const legend = spec.series.length > 1 || spec.kind === 'doughnut'
  return {
    type: TYPES[spec.kind],
    data: { labels: [...spec.labels], datasets: spec.series.map((series) => toDataset(spec, series, palette)) },
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: animate ? { duration: 350 } : false,
      indexAxis: spec.kind === 'rows' ? 'y' : 'x',
      interaction: {
        mode: spec.kind === 'doughnut' ? 'nearest' : 'index',
        intersect: spec.kind === 'doughnut',
        axis: spec.kind === 'rows' ? 'y' : 'x',
      },
      scales: toScales(spec, palette, language),
      plugins: {
        legend: {
          display: legend,
          position: spec.kind === 'doughnut' ? 'right' : 'bottom',
          labels: {
            color: palette.ink,
            font,
            boxWidth: 10,
            boxHeight: 10,
            usePointStyle: true,
            pointStyle: 'rectRounded',
          },
        },
        tooltip: {
          backgroundColor: palette.ink,
          titleColor: palette.paper,
          bodyColor: palette.paper,
          titleFont: font,
          bodyFont: font,
          padding: 10,
          cornerRadius: 8,
          boxPadding: 4,
          callbacks: {
            label: ({ dataset, dataIndex, label }) => {
              const value = dataset.data[dataIndex]
              const name = spec.kind === 'doughnut' ? label : (dataset.label ?? '')
              return typeof value === 'number' ? ` ${name}: ${show(value)}` : ` ${name}: –`
            },
          },
        },
      },
    },
  }
}
