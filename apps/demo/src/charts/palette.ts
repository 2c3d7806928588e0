/** The page's colours as a canvas understands them. */
export interface Palette {
  readonly series: readonly [string, string, string, string, string]
  readonly ink: string
  readonly soft: string
  readonly grid: string
  readonly surface: string
  readonly paper: string
  readonly font: string
}

/** Reads the design tokens as the current theme resolves them. A property's own value would still say `light-dark(...)`. */
export const readPalette = (): Palette => {
  const probe = document.createElement('span')
  document.body.append(probe)
  const colour = (token: string) => {
    probe.style.color = `var(--${token})`
    return getComputedStyle(probe).color
  }
  const palette: Palette = {
    series: [colour('chart-1'), colour('chart-2'), colour('chart-3'), colour('chart-4'), colour('chart-5')],
    ink: colour('ink'),
    soft: colour('ink-soft'),
    grid: colour('chart-grid'),
    surface: colour('surface'),
    paper: colour('paper'),
    font: getComputedStyle(document.body).fontFamily,
  }
  probe.remove()
  return palette
}

/** The same colour, let through. @param colour as the browser computes it, `rgb(r, g, b)` @param share from 0 to 1 */
export const fade = (colour: string, share: number): string => colour.replace(/^rgb\((.*)\)$/, `rgba($1, ${share})`)
