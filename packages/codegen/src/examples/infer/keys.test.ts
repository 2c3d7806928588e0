import { describe, expect, test } from 'vitest'
import { keyKind, sortKeys } from './keys.ts'

const sort = (keys: string[], selfNamed: string[] = []) => {
  const { fields, data } = sortKeys(keys, (key) => selfNamed.includes(key))
  return { fields: [...fields], data: [...data].sort() }
}

describe('a name is not an id, whatever digits it has', () => {
  test.each([
    ['taxonomy1Tag'],
    ['GroupdIdList0'],
    ['play_addr_h264'],
    ['avatar_168x168'],
    ['is_h265'],
    ['h264'],
    ['md5sum'],
    ['cpm_21_60'],
    ['showImgW3H2'],
    ['inviteReply48hNumRatio'],
    ['accumVideoCommonImpMedinNum30d'],
    ['hongbaofei2022_2021'],
    ['interact_rate_within_30d'],
    ['userNumIdBase64'],
    ['yx3cnDemote'],
    ['pcdn_302_flag'],
    ['host-name'],
    ['xml:lang'],
    ['@type'],
    ['$ref'],
    ['_id'],
  ])('%s', (key) => {
    expect(keyKind(key)).toBeUndefined()
  })
})

test.each([
  ['1', 'number'],
  ['7123456789012345678', 'number'],
  ['-1', 'number'],
  ['2024-02-29', 'date'],
  ['2024/2', 'date'],
  ['2024-02-29 10:00', 'date'],
  ['https://example.com/a', 'url'],
  ['//example.com', 'url'],
  ['www.example.com', 'url'],
  ['1627:2834', 'composite'],
  ['1627:28341;20509:1', 'composite'],
  ['10-20', 'composite'],
  ['B000000000', 'opaque'],
  ['BV1aa411c7mD', 'opaque'],
  ['123e4567-e89b-42d3-a456-426614174000', 'opaque'],
  ['v2-00112233445566778899aabbccddeeff', 'opaque'],
  ['00aBc1Dgy1h2k3l4m5n6', 'opaque'],
  ['user_123456', 'opaque'],
  ['Net Weight', 'label'],
  ['重量', 'label'],
  ['标清 1P', 'label'],
  ['50%', 'label'],
  ['', 'label'],
] as const)('%s is a %s', (key, kind) => {
  expect(keyKind(key)).toBe(kind)
})

test.each([
  ['an empty object has no fields', [], [], [], []],
  ['names only: an object', ['id', 'name'], [], ['id', 'name'], []],
  ['a single id: a map', ['123456789'], [], [], ['number']],
  ['ids of two forms: a map', ['123456789', 'BV1aa411c7mD'], [], [], ['number', 'opaque']],
  ['a short number among fields is a field', ['pid', 'text', 'st', '18'], [], ['pid', 'text', 'st', '18'], []],
  ['a long number among fields is not', ['pid', 'text', 'st', '123456'], [], ['pid', 'text', 'st'], ['number']],
  ['a label among capital words: all labels', ['Brand', 'Color', 'ASIN', 'Net Weight'], [], [], ['label', 'name']],
  ['a label among fields is no field', ['id', 'name', 'type', '重量'], [], ['id', 'name', 'type'], ['label']],
  ['mostly labels: all are data', ['重量', '颜色', 'size'], [], [], ['label', 'name']],
  ['nicknames that the values repeat', ['tom', 'jerry'], ['tom', 'jerry'], [], ['name']],
])('%s', (_, keys, selfNamed, fields, data) => {
  expect(sort(keys, selfNamed)).toEqual({ fields, data })
})
