import type { Localized } from '@justoneapi/schema'
import { businessCodes } from '@justoneapi/schema/codes'
import { FAULTS } from './scenario.ts'

const codes = businessCodes.map(({ code }) => code)

/** What may stand in a field of a scenario, in words. */
export const expectations = {
  object: { en: 'a map of names and values', zh: '键值映射' },
  list: { en: 'a list', zh: '列表' },
  text: { en: 'a text', zh: '文本' },
  boolean: { en: 'true or false', zh: 'true 或 false' },
  operation: {
    en: 'the name or the path of an operation, with * for anything: douyin-xingtu/*',
    zh: '接口名称或路径，可用 * 匹配任意内容，例如 douyin-xingtu/*',
  },
  argument: { en: 'a text, a number, true or false, or a list of them', zh: '文本、数字、true 或 false，或其列表' },
  code: { en: codes.join(', '), zh: codes.join('、') },
  failureCode: { en: codes.filter(Boolean).join(', '), zh: codes.filter(Boolean).join('、') },
  fault: { en: FAULTS.join(', '), zh: FAULTS.join('、') },
  per: { en: 'rule or arguments', zh: 'rule 或 arguments' },
  status: { en: 'an HTTP status from 200 to 599', zh: '200 到 599 的 HTTP 状态码' },
  fraction: { en: 'a number from 0 to 1', zh: '0 到 1 的数字' },
  fractions: { en: 'numbers that add up to 1 at most', zh: '总和不超过 1 的数字' },
  count: { en: 'a whole number from 1 up', zh: '不小于 1 的整数' },
  countOrNone: { en: 'a whole number from 0 up', zh: '不小于 0 的整数' },
  integer: { en: 'a whole number', zh: '整数' },
  amount: { en: 'a number from 0 up', zh: '不小于 0 的数字' },
  seconds: { en: 'a number of seconds above 0', zh: '大于 0 的秒数' },
  latency: {
    en: 'milliseconds: a number from 0 up, or two of them, [least, most]',
    zh: '毫秒数：不小于 0 的数字，或两个数字 [最小值, 最大值]',
  },
  retryAfter: {
    en: 'a number of seconds from 0 up, or a date as HTTP writes it',
    zh: '不小于 0 的秒数，或 HTTP 格式的日期',
  },
  seed: { en: 'a number or a text', zh: '数字或文本' },
} as const satisfies Readonly<Record<string, Localized>>

export type Expectation = keyof typeof expectations
