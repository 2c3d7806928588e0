/**
 * Reading an answer without losing a digit, on answers of the mock: every operation, so that long and short ones, ids in
 * strings and ids as numbers are all among them. The limit is for the look at the digits beside `JSON.parse`, and for
 * the whole way from response to value beside `response.json()`. `node integers.mjs [rounds]`
 */
import { createMockFetch } from '@justoneapi/mock'
import { loadOperations } from '@justoneapi/schema/operations'
import { median } from './measure.mjs'

// Not a part of what the client offers.
const inside = (path) => import(new URL(`../packages/client/dist/${path}.js`, import.meta.url))
const { decode, mayHoldLargeInteger, parseJson } = await inside('envelope/integers')
const { readBody } = await inside('call/read-body')
const LIMIT = 1.05
const ROUNDS = Number(process.argv[2] ?? 40)
const REPEAT = 20

const mock = createMockFetch()
const answers = []
for (const { method, path, parameters } of await loadOperations()) {
  const query = new URLSearchParams({ token: 'a-token' })
  for (const { name, required, type, enum: values } of parameters) {
    if (required) query.set(name, values?.[0] ?? (type === 'boolean' ? 'true' : '1'))
  }
  const form = parameters.some((parameter) => parameter.in === 'form')
  const url = `https://api.justoneapi.com${path}`
  const response = await (form ? mock(url, { method, body: query }) : mock(`${url}?${query}`, { method }))
  answers.push(new Uint8Array(await response.arrayBuffer()))
}

const timeOfPromises = async (read, some) => {
  const started = process.hrtime.bigint()
  for (let again = 0; again < REPEAT; again++) for (const one of some) await read(one)
  return Number(process.hrtime.bigint() - started)
}

const timeOfCalls = (read, some) => {
  const started = process.hrtime.bigint()
  for (let again = 0; again < REPEAT; again++) for (const one of some) read(one)
  return Number(process.hrtime.bigint() - started)
}

const toResponse = (bytes) =>
  new Response(
    new ReadableStream({
      start: (controller) => {
        controller.enqueue(bytes)
        controller.close()
      },
    }),
  )

const plainBytes = (bytes) => JSON.parse(decode(bytes))
const plainResponse = (bytes) => toResponse(bytes).json()
const ourResponse = async (bytes) => parseJson(await readBody(toResponse(bytes)))

/** The two in turn, each first every other round, so that the garbage of the other one falls on both. */
const ratio = async (round, time, [ours, plain]) => {
  const times = new Map()
  for (const [read, some] of round % 2 === 0 ? [ours, plain] : [plain, ours]) times.set(read, await time(read, some))
  return times.get(ours[0]) / times.get(plain[0])
}

const groups = {
  'without large integers': answers.filter((bytes) => !mayHoldLargeInteger(bytes)),
  'with large integers': answers.filter(mayHoldLargeInteger),
}
for (const [name, some] of Object.entries(groups)) {
  const texts = some.map(decode)
  const rows = {
    'the look and JSON.parse / JSON.parse': { limit: LIMIT, ratios: [] },
    'bytes to value / decoding and JSON.parse': { ratios: [] },
    'response to value / response.json()': { limit: LIMIT, ratios: [] },
  }
  const [look, bytes, response] = Object.values(rows)
  for (let round = 0; round <= ROUNDS; round++) {
    const seen = await ratio(round, timeOfCalls, [
      [mayHoldLargeInteger, some],
      [JSON.parse, texts],
    ])
    const fromBytes = await ratio(round, timeOfCalls, [
      [parseJson, some],
      [plainBytes, some],
    ])
    const fromResponse = await ratio(round, timeOfPromises, [
      [ourResponse, some],
      [plainResponse, some],
    ])
    if (round === 0) continue
    look.ratios.push(1 + seen)
    bytes.ratios.push(fromBytes)
    response.ratios.push(fromResponse)
  }
  console.log(`${name}: ${some.length} answers, ${some.reduce((sum, { length }) => sum + length, 0)} bytes`)
  for (const [row, { limit, ratios }] of Object.entries(rows)) {
    const holds = median(ratios) <= limit
    const judged = name === 'without large integers' && limit ? `limit ${limit}: ${holds ? 'holds' : 'MISSED'}` : ''
    console.log(`  ${row.padEnd(42)} ${median(ratios).toFixed(3)} ${judged}`.trimEnd())
    if (judged && !holds) process.exitCode = 1
  }
}
