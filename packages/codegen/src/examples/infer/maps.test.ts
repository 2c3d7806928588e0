import { describe, expect, test } from 'vitest'
import { inferShape } from './infer.ts'
import { parseJson } from '../json.ts'
import { toSchema } from '../schema/to-schema.ts'
import { inferredAt } from '../testing/at-path.ts'

const object = (keys: readonly string[], value: string) =>
  `{${keys.map((key) => `${JSON.stringify(key)}:${value}`).join(',')}}`
const numbers = (count: number, first = 700001) => Array.from({ length: count }, (_, index) => String(first + index))
const small = (count: number) => numbers(count, 1)
const hashes = (count: number) =>
  Array.from({ length: count }, (_, index) => `v2-0a1b2c3d4e5f60718293a4b5c6d7e8${10 + index}`)
const pairs = (count: number) => numbers(count).map((id) => `1000:${id}`)

const record = '{"v":1}'
const recordSchema = { type: 'object', properties: { v: { type: 'integer' } } }
const list = '["x"]'
const listSchema = { type: 'array', items: { type: 'string' } }

describe('objects whose keys are ids are maps', () => {
  test.each([
    ['amazon', 'data.all_product_variations', ['B0AA11BB22', 'B0CC33DD44'], ['opaque'], record, recordSchema],
    ['amazon', 'data.rating_distribution', small(5), ['number'], '7', { type: 'integer' }],
    ['bilibili', 'data.data.cm_info.ads', numbers(1), ['number'], list, listSchema],
    ['bilibili', 'data.data.top.upper.content.jump_url', ['https://example.com/1'], ['url'], record, recordSchema],
    ['bilibili', 'data.data.top_replies[].content.jump_url', ['https://example.com/1'], ['url'], record, recordSchema],
    ['bilibili', 'data.adData', numbers(4, 4000), ['number'], list, listSchema],
    ['bilibili', 'data.cidMap', ['900000000000001', 'BV1aa411c7mD'], ['number', 'opaque'], record, recordSchema],
    ['bilibili', 'data.cidMap.{}.cids', small(1), ['number'], '7', { type: 'integer' }],
    ['bilibili', 'data.data.exp_list', numbers(37), ['number'], 'true', { type: 'boolean' }],
    ['douyin-xingtu', 'data.link_struct', small(5), ['number'], record, recordSchema],
    ['douyin-xingtu', 'data.like_info', small(83), ['number'], '"7"', { type: 'string' }],
    ['douyin-xingtu', 'data.play_lose_info', small(83), ['number'], '"7"', { type: 'string' }],
    ['kuaishou', 'data.subCommentsMap', numbers(1), ['number'], record, recordSchema],
    ['taobao', 'data.itemSkuDO.skuList', numbers(60), ['number'], record, recordSchema],
    ['taobao', 'data.item.sku_images', pairs(19), ['composite'], '"x"', { type: 'string' }],
    ['taobao', 'data.specs.{label}', pairs(3), ['composite'], list, listSchema],
    ['taobao', 'data.specs.{label}', pairs(20), ['composite'], list, listSchema],
    [
      'tiktok',
      'data.itemInfo.itemStruct.video.zoomCover',
      ['240', '480', '720', '960'],
      ['number'],
      '"x"',
      { type: 'string' },
    ],
    ['tiktok', 'data.itemList[].video.zoomCover', ['240', '480', '720', '960'], ['number'], '"x"', { type: 'string' }],
    ['weibo', 'data.data.list[].pic_infos', ['00aBc1Dgy1h2k3l4m5n6j30u00u0aaa'], ['opaque'], record, recordSchema],
    ['zhihu', 'data.reaction.image_reactions', hashes(12), ['opaque'], record, recordSchema],
    ['zhihu', 'data.reaction.relation.img_liked', hashes(12), ['opaque'], 'true', { type: 'boolean' }],
    ['zhihu', 'data.reaction.statistics.img_like_count', hashes(12), ['opaque'], '7', { type: 'integer' }],
  ])('%s %s', (_, path, keys, kinds, value, schema) => {
    const inferred = inferredAt(path, object(keys, value))
    expect(inferred).toMatchObject({ type: 'object', 'x-keys': kinds, additionalProperties: schema })
    expect(inferred).not.toHaveProperty('properties')
  })

  test('and the values of a map are one place: array here, null there', () => {
    expect(inferredAt('data.adData', '{"4001":[1],"4002":null}')).toEqual({
      type: 'object',
      'x-keys': ['number'],
      additionalProperties: { type: ['array', 'null'], items: { type: 'integer' } },
    })
  })
})

describe('objects whose keys are display text are maps', () => {
  test.each([
    ['amazon', 'data.product_details', ['Brand', 'Colour', 'Material', 'Volume', 'Outer Size']],
    ['amazon', 'data.product_information', ['ASIN', 'Brand Name', 'Net Weight', 'Maker', 'First Seen At']],
    ['bilibili', 'data.data.replies[].content.jump_url', ['甲公司', '乙话题']],
    ['douyin-xingtu', 'data.tags_relation', ['甲']],
    ['douyin-xingtu', 'data.author_info.content_tags', ['乙']],
    ['taobao', 'data.props.groupProps[]', ['参数']],
    ['taobao', 'data.props.groupProps[].{label}[]', ['重量']],
    ['taobao', 'data.specs', ['重量', '容量']],
    ['toutiao', 'data.list[]', ['甲', '乙', '丙', '丁']],
    ['weibo', 'data.data.Component_Play_Playinfo.urls', ['甲 1P', '乙 2P', '丙 3P60']],
  ])('%s %s', (_, path, keys) => {
    const schema = inferredAt(path, object(keys, '"x"'))
    expect(schema).toMatchObject({ type: 'object', additionalProperties: { type: 'string' } })
    expect(schema?.['x-keys']).toContain('label')
    expect(schema).not.toHaveProperty('properties')
  })
})

describe('a name with punctuation or digits is a field', () => {
  test.each([
    ['kuaishou', ['host-name', 'result', 'pcursor']],
    ['jd', ['pid', 'text', 'url', 'd', '18']],
    ['bilibili', ['bpx-font-1', 'bpx-float-bg', 'bpx-box-shadow']],
    ['beike', ['taxonomy1Tag', 'taxonomy2Tags']],
    ['tiktok', ['GroupdIdList0', 'GroupdIdList1']],
    ['douyin', ['play_addr_h264', 'play_addr_265', 'is_h265']],
    ['douyin', ['avatar_168x168', 'avatar_300x300']],
  ])('%s %s', (_, keys) => {
    const schema = toSchema(inferShape(parseJson(object(keys, '1'))))
    expect(Object.keys(schema.properties ?? {}).sort()).toEqual([...keys].sort())
    expect(schema).not.toHaveProperty('additionalProperties')
  })
})

test('a key that is data beside fields leaves them and never becomes one', () => {
  expect(toSchema(inferShape(parseJson('{"id":1,"name":"x","size":2,"2024-02-29":{"v":1}}')))).toEqual({
    type: 'object',
    properties: { id: { type: 'integer' }, name: { type: 'string' }, size: { type: 'integer' } },
    'x-keys': ['date'],
    additionalProperties: recordSchema,
  })
})

test('nicknames that their values repeat are data', () => {
  const text = '{"tom":{"nickname":"tom","fans":1},"jerry":{"nickname":"jerry","fans":2}}'
  expect(toSchema(inferShape(parseJson(text)))).toMatchObject({ 'x-keys': ['name'] })
  expect(toSchema(inferShape(parseJson('{"image":{"type":"image"},"video":{"type":"video"}}')))).toHaveProperty(
    'properties.image',
  )
})

test('a map in one example and an object in another are a map, and the names are gone', () => {
  const text = '[{"m":{"tom":{"v":1}}},{"m":{"700001":{"v":2.5}}}]'
  expect(toSchema(inferShape(parseJson(text))).items?.properties?.['m']).toEqual({
    type: 'object',
    'x-keys': ['number', 'name'],
    additionalProperties: { type: 'object', properties: { v: { type: 'number' } } },
  })
})
