import { hashOf } from '../data/random.ts'

const SPACE = 1_000_000
const checkOf = (page: number) => hashOf(`page ${page}`) % SPACE

/** The token of a page: digits, because some operations take a text and some an integer. */
export const tokenOf = (page: number): number => page * SPACE + checkOf(page)

/** The page that a token leads to; undefined for one that the mock did not give. */
export const pageOfToken = (token: string | undefined): number | undefined => {
  if (token === undefined || !/^\d{7,15}$/.test(token)) return undefined
  const page = Math.floor(Number(token) / SPACE)
  return Number(token) === tokenOf(page) ? page : undefined
}
