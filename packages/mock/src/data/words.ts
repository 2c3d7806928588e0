import type { Random } from './random.ts'

type Make = (random: Random) => string

const NAMES = ['Lin', 'Chen', 'Maya', 'Noah', 'Yuki', 'Omar', '小林', '阿梅'] as const
const WORDS = ['sample', 'morning', 'street', 'garden', 'coffee', 'travel', '示例', '生活'] as const

const day: Make = (random) => `2026-0${1 + random.below(9)}-${10 + random.below(19)}`
const phrase: Make = (random) => `${random.pick(WORDS)} ${random.pick(WORDS)}`

/** What a text is likely to hold, by the name of its field. The first that fits counts. */
const BY_NAME: readonly (readonly [RegExp, Make])[] = [
  [/(url|link|uri|avatar|cover|image|icon)(s|_?list)?$/i, (random) => `https://example.com/${random.digits(8)}`],
  [/(^|_)(sec_?)?u?id(_str)?$|Id$/, (random) => random.digits(19)],
  [/(time|timestamp)$/i, (random) => String(1_767_225_600 + random.below(10_000_000))],
  [/(date|day)$/i, day],
  [/(count|num|cnt|total|avg|mid|price|cpm|cpe)(_|$)/i, (random) => random.digits(1 + random.below(6))],
  [/(rate|ratio|percent)$/i, (random) => `0.${random.digits(3)}`],
  [/(nick_?name|name|author)$/i, (random) => random.pick(NAMES)],
]

/** A text that looks like what the field is called. */
export const sampleText = (name: string, random: Random): string =>
  (BY_NAME.find(([pattern]) => pattern.test(name))?.[1] ?? phrase)(random)
