import { readPalette } from '../charts/palette.ts'

/** What stands above the charts of a report. */
export interface ReportHead {
  readonly title: string
  readonly lines: readonly string[]
  readonly tiles: readonly { readonly name: string; readonly text: string }[]
}

const WIDTH = 1400
const MARGIN = 56
const GAP = 24
const MOST_COLUMNS = 2
const TILE_HEIGHT = 96
const CHART_HEIGHT = 320
const SCALE = 2

/** Fits a picture into a box without bending it. */
const fit = (width: number, height: number, boxWidth: number, boxHeight: number) => {
  const scale = Math.min(boxWidth / width, boxHeight / height)
  return { width: width * scale, height: height * scale }
}

/** Draws a page of figures and charts, to be handed on as one picture. Charts keep the theme they are shown in. */
export const drawReport = (head: ReportHead, charts: readonly HTMLCanvasElement[]): HTMLCanvasElement => {
  const palette = readPalette()
  const columns = Math.min(MOST_COLUMNS, Math.max(1, charts.length))
  const column = (WIDTH - 2 * MARGIN - GAP * (columns - 1)) / columns
  const top = MARGIN + 56 + head.lines.length * 26 + GAP
  const chartsTop = top + (head.tiles.length > 0 ? TILE_HEIGHT + GAP : 0)
  const rows = Math.ceil(charts.length / columns)
  const canvas = document.createElement('canvas')
  canvas.width = WIDTH * SCALE
  canvas.height = (chartsTop + rows * (CHART_HEIGHT + GAP) + MARGIN) * SCALE
  const context = canvas.getContext('2d')
  if (!context) throw new Error('the browser has no canvas to draw on')
  context.scale(SCALE, SCALE)
  const box = (x: number, y: number, width: number, height: number) => {
    context.beginPath()
    context.roundRect(x, y, width, height, 14)
    context.fillStyle = palette.surface
    context.fill()
    context.strokeStyle = palette.grid
    context.stroke()
  }
  const write = (text: string, x: number, y: number, size: number, colour: string, weight = 400) => {
    context.font = `${weight} ${size}px ${palette.font}`
    context.fillStyle = colour
    context.fillText(text, x, y)
  }
  context.fillStyle = palette.paper
  context.fillRect(0, 0, canvas.width, canvas.height)
  write(head.title, MARGIN, MARGIN + 34, 34, palette.ink, 600)
  head.lines.forEach((line, index) => {
    write(line, MARGIN, MARGIN + 68 + index * 26, 16, palette.soft)
  })
  const tileWidth = (WIDTH - 2 * MARGIN - GAP * (head.tiles.length - 1)) / Math.max(1, head.tiles.length)
  head.tiles.forEach(({ name, text }, index) => {
    const x = MARGIN + index * (tileWidth + GAP)
    box(x, top, tileWidth, TILE_HEIGHT)
    write(name, x + 18, top + 32, 15, palette.soft)
    write(text, x + 18, top + 70, 28, palette.ink, 600)
  })
  charts.forEach((chart, index) => {
    const x = MARGIN + (index % columns) * (column + GAP)
    const y = chartsTop + Math.floor(index / columns) * (CHART_HEIGHT + GAP)
    box(x, y, column, CHART_HEIGHT)
    write(chart.dataset['title'] ?? '', x + 18, y + 32, 17, palette.ink, 600)
    const size = fit(chart.width, chart.height, column - 36, CHART_HEIGHT - 66)
    context.drawImage(chart, x + (column - size.width) / 2, y + 48, size.width, size.height)
  })
  return canvas
}
