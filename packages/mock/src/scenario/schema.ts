import { businessCodes } from '@justoneapi/schema/codes'
import * as v from 'valibot'
import type { Expectation } from './expectations.ts'
import { findOperations } from './known-operations.ts'
import { FAULTS, type Scenario, type ScenarioRule } from './scenario.ts'

/** Messages are keys of `expectations`; a problem with the fields themselves lists the fields. */
const says = (expectation: Expectation) => expectation

/** An object without other fields. */
const fields = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.strictObject(entries, ({ expected }) =>
    expected === 'Object' ? says('object') : `fields:${Object.keys(entries).join(', ')}`,
  )

const numberFrom = (least: number, expectation: Expectation) =>
  v.pipe(v.number(says(expectation)), v.minValue(least, says(expectation)), v.finite(says(expectation)))
const integerFrom = (least: number, expectation: Expectation) =>
  v.pipe(v.number(says(expectation)), v.integer(says(expectation)), v.minValue(least, says(expectation)))

const text = v.string(says('text'))
const pattern = v.pipe(
  v.string(says('operation')),
  v.check((value) => findOperations(value).length > 0, says('operation')),
)
const oneOrMore = <Item extends v.GenericSchema>(item: Item, expectation: Expectation) =>
  v.union([item, v.array(item)], says(expectation))
const fraction = v.pipe(numberFrom(0, 'fraction'), v.maxValue(1, says('fraction')))
const milliseconds = numberFrom(0, 'latency')
const range = v.pipe(
  v.strictTuple([milliseconds, milliseconds], says('latency')),
  v.check(([least, most]) => least <= most, says('latency')),
)
const latency = v.union([milliseconds, range], says('latency'))
const argument = v.union([v.string(), v.number(), v.boolean()], says('argument'))

const codes = businessCodes.map(({ code }) => code)
const failureCodes = codes.filter((code) => code !== 0).map(String)

/** Rounded, because sums of tenths are not exact. A rate that is wrong by itself has its own message. */
const addUpToOne = (rates: Readonly<Record<string, number>>) => {
  const all = Object.values(rates)
  return all.some((rate) => rate > 1) || Math.round(all.reduce((sum, rate) => sum + rate, 0) * 1e9) <= 1e9
}

const ruleSchema = fields({
  operation: v.optional(oneOrMore(pattern, 'operation')),
  token: v.optional(oneOrMore(text, 'text')),
  arguments: v.optional(v.record(v.string(), oneOrMore(argument, 'argument'), says('object'))),
  calls: v.optional(
    fields({
      first: v.optional(integerFrom(1, 'count')),
      after: v.optional(integerFrom(0, 'countOrNone')),
      every: v.optional(integerFrom(1, 'count')),
      per: v.optional(v.picklist(['rule', 'arguments'], says('per'))),
    }),
  ),
  chance: v.optional(fraction),
  code: v.optional(v.picklist(codes, says('code'))),
  status: v.optional(v.pipe(integerFrom(200, 'status'), v.maxValue(599, says('status')))),
  message: v.optional(text),
  retryAfter: v.optional(v.union([numberFrom(0, 'retryAfter'), v.string()], says('retryAfter'))),
  fault: v.optional(v.picklist(FAULTS, says('fault'))),
  charged: v.optional(v.boolean(says('boolean'))),
  latency: v.optional(latency),
  data: v.optional(v.unknown()),
  upstreamStatus: v.optional(v.pipe(v.number(says('integer')), v.integer(says('integer')))),
}) satisfies v.GenericSchema<unknown, ScenarioRule>

/** What a scenario may hold; `scenario.schema.json` is made from it. */
export const scenarioSchema = fields({
  $schema: v.optional(text),
  seed: v.optional(v.union([v.number(), v.string()], says('seed'))),
  latency: v.optional(latency),
  balance: v.optional(numberFrom(0, 'amount')),
  price: v.optional(numberFrom(0, 'amount')),
  pages: v.optional(integerFrom(0, 'countOrNone')),
  tokens: v.optional(
    v.record(
      v.string(),
      fields({ balance: v.optional(numberFrom(0, 'amount')), budget: v.optional(numberFrom(0, 'amount')) }),
      says('object'),
    ),
  ),
  rates: v.optional(
    v.pipe(
      v.record(v.picklist(failureCodes, says('failureCode')), fraction, says('object')),
      v.check(addUpToOne, says('fractions')),
    ),
  ),
  quotas: v.optional(v.record(pattern, integerFrom(0, 'countOrNone'), says('object'))),
  limits: v.optional(
    v.record(
      pattern,
      fields({
        calls: integerFrom(1, 'count'),
        seconds: v.pipe(numberFrom(0, 'seconds'), v.gtValue(0, says('seconds'))),
      }),
      says('object'),
    ),
  ),
  rules: v.optional(v.array(ruleSchema, says('list'))),
}) satisfies v.GenericSchema<unknown, Scenario>
