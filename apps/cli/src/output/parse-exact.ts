import { parse } from 'lossless-json'

/** The shortest integer that a number cannot carry has so many digits. */
const MAY_BE_LARGE = /\d{16}/

const toNumber = (text: string): number | bigint => {
  const number = Number(text)
  return /^-?\d+$/.test(text) && !Number.isSafeInteger(number) ? BigInt(text) : number
}

/** `JSON.parse` that gives a bigint for an integer that a number cannot carry. */
export const parseExact = (text: string): unknown =>
  MAY_BE_LARGE.test(text) ? parse(text, undefined, { parseNumber: toNumber }) : (JSON.parse(text) as unknown)
