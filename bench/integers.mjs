/**
 * Reading an answer without losing a digit, beside plain `JSON.parse`, on answers of the mock: every operation, so that
 * long and short ones, ids in strings and ids as numbers are all among them. `node integers.mjs [rounds]`
 */
import { createMockFetch } from '@justoneapi/mock'
import { loadOperations } from '@justoneapi/schema/operations'
import { median } from './measure.mjs'

// Not a part of what the client offers.
const { mayHoldLargeInteger, parseJson } = await import(
  new URL('../packages/client/dist/envelope/integers.js', import.meta.url)
)
const LIMIT = 1.05
const ROUNDS = Number(process.argv[2] ?? 40)
const REPEAT = 20

const mock = createMockFetch()
const texts = []
for (const { method, path, parameters } of await loadOperations()) {
  const query = new URLSearchParams({ token: 'a-token' })
  for (const { name, required, type, enum: values } of parameters) {
    if (required) query.set(name, values?.[0] ?? (type === 'boolean' ? 'true' : '1'))
  }
  const form = parameters.some((parameter) => parameter.in === 'form')
  const url = `https://api.justoneapi.com${path}`
  const response = await (form ? mock(url, { method, body: query }) : mock(`${url}?${query}`, { method }))
  texts.push(await response.text())
}

const timeOf = (read, some) => {
  const started = process.hrtime.bigint()
  for (let again = 0; again < REPEAT; again++) for (const text of some) read(text)
  return Number(process.hrtime.bigint() - started)
}

const groups = {
  'without large integers': texts.filter((text) => !mayHoldLargeInteger(text)),
  'with large integers': texts.filter(mayHoldLargeInteger),
}
for (const [name, some] of Object.entries(groups)) {
  const ratios = []
  for (let round = 0; round <= ROUNDS; round++) {
    // In turn, so that whatever else the machine does falls on both.
    const plain = timeOf(JSON.parse, some)
    const ours = timeOf(parseJson, some)
    if (round > 0) ratios.push(ours / plain)
  }
  const bytes = some.reduce((sum, text) => sum + text.length, 0)
  console.log(
    `${name.padEnd(24)} ${some.length} answers, ${bytes} characters: ${median(ratios).toFixed(3)} x JSON.parse`,
  )
  if (name === 'without large integers') {
    const holds = median(ratios) <= LIMIT
    console.log(`  limit ${LIMIT} x: ${holds ? 'holds' : 'MISSED'}`)
    if (!holds) process.exitCode = 1
  }
}
