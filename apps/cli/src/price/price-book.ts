import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stateFolder } from '../files/folders.ts'
import { writeAtomically } from '../files/write-atomically.ts'
import type { LearnedPrice } from './learned-price.ts'
import { parseYuan, toYuan } from './yuan.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** A file for each operation and host: what a mock server costs says nothing about the vendor. */
const fileOf = (operation: string, host: string, env: Environment) =>
  join(stateFolder(env), 'prices', host.replace(/[^A-Za-z0-9.-]/g, '_'), `${operation}.json`)

const toPrice = (text: string): LearnedPrice | undefined => {
  try {
    const { price, seen, isEven, day } = JSON.parse(text) as Readonly<Record<string, unknown>>
    const micros = typeof price === 'string' ? parseYuan(price) : undefined
    const isWhole = typeof seen === 'number' && typeof isEven === 'boolean' && typeof day === 'string'
    return micros !== undefined && micros > 0n && isWhole ? { price: micros, seen, isEven, day } : undefined
  } catch {
    return undefined // a file that is no price teaches none; the next observation replaces it
  }
}

/** What was learned about the price of an operation. */
export const readPrice = async (
  operation: string,
  host: string,
  env: Environment,
): Promise<LearnedPrice | undefined> => {
  try {
    return toPrice(await readFile(fileOf(operation, host, env), 'utf8'))
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw error
  }
}

export const writePrice = (operation: string, host: string, learned: LearnedPrice, env: Environment): Promise<void> =>
  writeAtomically(
    fileOf(operation, host, env),
    `${JSON.stringify({ ...learned, price: toYuan(learned.price) }, null, 2)}\n`,
  )
