import type { Unit } from './unit.ts'

/** Percent, yuan and seconds are what people read; everything else is left in its own unit. */
const DIVISORS: Partial<Record<Unit, number>> = {
  'basis-points': 100,
  fraction: 0.01,
  fen: 100,
  yuan: 1,
  centiseconds: 100,
  seconds: 1,
  count: 1,
  index: 1,
}

const DECIMAL = /^-?\d+(\.\d+)?$/

/**
 * A figure as a number in the unit that people read: rates in percent, money in yuan, durations in seconds,
 * counts and indexes as they are.
 * @param value as the answer has it: a number, or a number in a string
 * @returns undefined for units that are no quantity (dates, text, status), for what is unknown, and for a value that
 * is no plain decimal number, such as a range in words
 * @example `toNumber('5657', 'fen')` is 56.57, `toNumber(244, 'basis-points')` is 2.44
 */
export const toNumber = (value: unknown, unit: Unit): number | undefined => {
  const divisor = DIVISORS[unit]
  if (divisor === undefined) return undefined
  if (typeof value === 'string' && !DECIMAL.test(value)) return undefined
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'bigint') return undefined
  const number = Number(value)
  if (!Number.isFinite(number)) return undefined
  // Rates such as 0.07 would come out as 7.000000000000001 by dividing.
  return divisor === 0.01 ? Number((number * 100).toPrecision(15)) : number / divisor
}

interface Style {
  readonly decimals: number
  readonly en: string
  readonly zh: string
}

const STYLES: Partial<Record<Unit, Style>> = {
  'basis-points': { decimals: 2, en: ' %', zh: '%' },
  fraction: { decimals: 2, en: ' %', zh: '%' },
  fen: { decimals: 2, en: ' yuan', zh: ' 元' },
  yuan: { decimals: 2, en: ' yuan', zh: ' 元' },
  centiseconds: { decimals: 2, en: ' s', zh: ' 秒' },
  seconds: { decimals: 2, en: ' s', zh: ' 秒' },
  count: { decimals: 0, en: '', zh: '' },
  index: { decimals: 2, en: '', zh: '' },
}

const toDay = (value: unknown) => {
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(String(value))
  return match ? match.slice(1).join('-') : undefined
}

const toInstant = (value: unknown) => {
  const seconds = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value
  const time = new Date(typeof seconds === 'number' ? seconds * 1000 : Number.NaN)
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString()
}

/**
 * A figure as text for people: `2.44 %`, `56.57 yuan`, `26.00 s`, `3,642,403`, `2026-04-16`.
 * @param language of the unit's name; figures are grouped alike in both
 * @returns undefined for what is unknown or cannot be read, so that a program shows nothing instead of a guess;
 * text and status come back as they are
 */
export const format = (value: unknown, unit: Unit, language: 'en' | 'zh' = 'en'): string | undefined => {
  if (unit === 'yyyymmdd') return toDay(value)
  if (unit === 'unix-seconds') return toInstant(value)
  if (unit === 'text' || unit === 'text-range' || unit === 'date' || unit === 'status') {
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
  }
  const number = toNumber(value, unit)
  const style = STYLES[unit]
  if (number === undefined || !style) return undefined
  const minimumFractionDigits = unit === 'index' ? 0 : style.decimals
  const digits = number.toLocaleString('en', { minimumFractionDigits, maximumFractionDigits: style.decimals })
  return digits + style[language]
}
