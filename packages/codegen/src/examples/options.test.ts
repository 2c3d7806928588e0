import { expect, test } from 'vitest'
import { parseOptions } from './options.ts'

test('asks the vendor, four at once, and nothing twice', () => {
  expect(parseOptions([])).toEqual({
    origin: 'https://api.justoneapi.com',
    from: undefined,
    refresh: false,
    concurrency: 4,
    help: false,
  })
})

test.each([
  [['--', '--origin', 'http://127.0.0.1:80/x'], { origin: 'http://127.0.0.1' }],
  [['--refresh', '--concurrency', '16'], { refresh: true, concurrency: 16 }],
  [['--from', 'samples'], { from: 'samples' }],
  [['-h'], { help: true }],
])('%j', (argv, want) => {
  expect(parseOptions(argv)).toMatchObject(want)
})

test.each([
  [['--origin', 'ftp://x'], '--origin: not an address'],
  [['--concurrency', '0'], '--concurrency: "0" is not a whole number from 1 to 16'],
  [['--concurrency', '2.5'], '--concurrency: "2.5"'],
  [['--from', 'x', '--refresh'], '--refresh has no meaning with --from'],
  [['--form', 'x'], "Unknown option '--form'"],
  [['x'], 'x'],
  [['--from'], "'--from <value>'"],
])('refuses %j', (argv, message) => {
  expect(() => parseOptions(argv)).toThrow(message)
})
