import type { Language } from '../i18n/language.tsx'
import type { Figure, ShownUnit } from '../server/creators/figure.ts'

const LOCALE = { en: 'en', zh: 'zh-CN' } as const

/** From here on a count is read as 1.2M or 120万; the exact one stands in its explanation. */
const LARGE = 100_000

const decimals = (value: number, most: number, language: Language) =>
  value.toLocaleString(LOCALE[language], { minimumFractionDigits: most, maximumFractionDigits: most })

/** A value in a unit that readers know, short enough for a tile or an axis. */
export const showValue = (value: number, unit: ShownUnit, language: Language): string => {
  if (unit === 'percent') return `${decimals(value, 2, language)}${language === 'en' ? ' %' : '%'}`
  if (unit === 'yuan') return `¥${decimals(value, Math.abs(value) >= 1000 ? 0 : 2, language)}`
  if (unit === 'seconds') return `${decimals(value, 1, language)}${language === 'en' ? ' s' : ' 秒'}`
  if (unit === 'index') return decimals(value, 1, language)
  if (Math.abs(value) < LARGE) return decimals(value, 0, language)
  return value.toLocaleString(LOCALE[language], { notation: 'compact', maximumFractionDigits: 1 })
}

/** A figure as text; undefined when the answer has none. */
export const showFigure = ({ value, unit }: Figure, language: Language): string | undefined =>
  value === null ? undefined : showValue(value, unit, language)

/** A value on an axis: round ones need no decimals. */
export const showTick = (value: number, unit: ShownUnit, language: Language): string => {
  if (!Number.isInteger(value)) return showValue(value, unit, language)
  if (unit === 'percent') return `${decimals(value, 0, language)}${language === 'en' ? ' %' : '%'}`
  if (unit === 'yuan') return `¥${decimals(value, 0, language)}`
  // Followers move by thousandths, so an axis has to tell 2.491M from 2.492M.
  if (unit === 'count' && Math.abs(value) >= LARGE) {
    return value.toLocaleString(LOCALE[language], { notation: 'compact', maximumFractionDigits: 3 })
  }
  return showValue(value, unit === 'index' ? 'count' : unit, language)
}

/** A value with all its digits, where there is room for them. */
export const showWhole = (value: number, unit: ShownUnit, language: Language): string =>
  unit === 'count' ? decimals(value, 0, language) : showValue(value, unit, language)
