import { describe, expect, it } from 'vitest'
import { parseEnumDescriptions } from './enum-descriptions.ts'

const LIST = 'Time span.\n\nAvailable Values:\n- `_2`: One month\n- `_10`:  A year: all of it '

describe('parseEnumDescriptions', () => {
  it.each([
    ['the meanings, sorted and trimmed', ['_10', '_2'], [LIST], { _10: 'A year: all of it', _2: 'One month' }],
    ['lines of Windows', ['a'], ['- `a`: First\r\n- `b`: Second'], { a: 'First' }],
    ['numbers', [1, 2], ['- `1`: One\n- `2`: Two'], { 1: 'One', 2: 'Two' }],
    ['only values of the enum', ['_2'], [LIST], { _2: 'One month' }],
    ['the first description that lists any', ['_2'], ['Words.', undefined, LIST, '- `_2`: Other'], { _2: 'One month' }],
    ['a full-width colon', ['a'], ['- `a`：First'], { a: 'First' }],
    ['values that are names of Object', ['constructor'], ['- `constructor`: Maker'], { constructor: 'Maker' }],
    ['nothing, if there is no list', ['_2'], ['`_2` is a month'], undefined],
    ['nothing, if no value is known', ['x'], [LIST], undefined],
    ['nothing, if the meaning is missing', ['a'], ['- `a`:   '], undefined],
  ])('reads %s', (_, values, descriptions, wanted) => {
    expect(parseEnumDescriptions(values, descriptions)).toEqual(wanted)
  })
})
