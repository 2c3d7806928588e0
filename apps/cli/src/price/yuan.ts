/** Millionths of a yuan: money is counted in whole numbers, because sums of fractions drift. */
export type Micros = bigint

const DIGITS = 6
const AMOUNT = new RegExp(`^(\\d{1,12})(?:\\.(\\d{1,${DIGITS}})0*)?$`)

/** An amount such as `5` or `0.0200`; undefined when it is none. */
export const parseYuan = (text: string): Micros | undefined => {
  const [, whole, fraction = ''] = AMOUNT.exec(text) ?? []
  return whole === undefined ? undefined : BigInt(whole + fraction.padEnd(DIGITS, '0'))
}

/** With at least four places, as the vendor writes balances. */
export const toYuan = (micros: Micros): string => {
  const text = micros.toString().padStart(DIGITS + 1, '0')
  const fraction = text.slice(-DIGITS).replace(/0{1,2}$/, '')
  return `${text.slice(0, -DIGITS)}.${fraction}`
}
