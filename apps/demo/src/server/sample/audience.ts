import type { Platforms } from '@justoneapi/schema'
import type { Person } from './people.ts'
import { randomOf } from './random.ts'

type Xingtu = Platforms['douyinXingtu']
type Audience = Xingtu['gwApiDataSpAuthorAudienceDistributionV1']['data']
type Links = Xingtu['gwApiDataSpAuthorLinkStructV1']['data']
type Indexes = Xingtu['gwApiDataSpGetAuthorLinkInfoV1']['data']

const GOOD = { status_code: 0, status_message: '' }

/** Each dimension by its number, with the usual weight of each of its values. */
const DIMENSIONS: readonly {
  readonly origin: number
  readonly name: string
  readonly weights: readonly [string, number][]
}[] = [
  {
    origin: 1,
    name: '年龄分布',
    weights: [
      ['18-23', 22],
      ['24-30', 30],
      ['31-40', 28],
      ['41-50', 13],
      ['50+', 7],
    ],
  },
  {
    origin: 2,
    name: '省份分布',
    weights: [
      ['广东', 13],
      ['江苏', 9],
      ['浙江', 8],
      ['山东', 7],
      ['河南', 7],
      ['四川', 6],
      ['湖南', 5],
      ['湖北', 5],
      ['福建', 4],
      ['北京', 4],
    ],
  },
  {
    origin: 3,
    name: '设备品牌分布',
    weights: [
      ['iPhone', 34],
      ['华为', 22],
      ['OPPO', 15],
      ['vivo', 15],
      ['小米', 11],
      ['荣耀', 8],
    ],
  },
  {
    origin: 5,
    name: '城市等级分布',
    weights: [
      ['一线', 14],
      ['新一线', 24],
      ['二线', 20],
      ['三线', 22],
      ['四线', 13],
      ['五线', 7],
    ],
  },
  {
    origin: 10,
    name: '八大人群分布',
    weights: [
      ['Z世代', 20],
      ['小镇青年', 21],
      ['新锐白领', 14],
      ['精致妈妈', 12],
      ['资深中产', 11],
      ['都市蓝领', 10],
      ['小镇中老年', 7],
      ['都市银发', 5],
    ],
  },
]

/** People reached, in all. */
const reachOf = ({ plays }: Person) => plays * 2.4

export const audienceOf = (person: Person): Audience => {
  const random = randomOf(`${person.id} audience`)
  const reach = reachOf(person)
  const list = (weights: readonly (readonly [string, number])[]) => {
    const mixed = weights.map(([key, weight]) => [key, weight * (0.6 + random() * 0.8)] as const)
    const sum = mixed.reduce((total, [, weight]) => total + weight, 0)
    return mixed.map(([key, weight]) => ({
      distribution_key: key,
      distribution_value: String(Math.round((reach * weight) / sum)),
    }))
  }
  const gender = [
    { distribution_key: 'male', distribution_value: String(Math.round(reach * (1 - person.women))) },
    { distribution_key: 'female', distribution_value: String(Math.round(reach * person.women)) },
  ]
  return {
    base_resp: GOOD,
    distributions: [
      { description: '', distribution_list: gender, image: [], origin_type: 0, type: 1, type_display: '性别分布' },
      ...DIMENSIONS.map(({ origin, name, weights }) => ({
        description: '',
        distribution_list: list(weights),
        image: [],
        origin_type: origin,
        type: 2 ** origin,
        type_display: name,
      })),
    ],
    last_update_time: '1790000000',
  }
}

export const linksOf = (person: Person): Links => {
  const random = randomOf(`${person.id} links`)
  const reach = reachOf(person)
  const [interested, like, follow] = [0.14 + random() * 0.12, 0.06 + random() * 0.08, 0.01 + random() * 0.03]
  const stage = (proportion: number) => ({
    proportion,
    same_industry_median: Math.round(reach * proportion * (0.7 + random() * 0.6)),
    value: Math.round(reach * proportion),
  })
  return {
    author_link_type: '传播',
    base_resp: GOOD,
    link_struct: {
      '1': stage(1 - interested - like - follow),
      '2': stage(interested),
      '3': stage(like),
      '4': stage(follow),
      '5': { rank_percent: random() * 0.3, relative_ratio: random(), value: Math.round(reach) },
    },
  }
}

export const indexesOf = (person: Person): Indexes => {
  const random = randomOf(`${person.id} indexes`)
  const index = () => ({
    avg_value: Math.round((48 + random() * 18) * 100) / 100,
    link_relative_ratio: Math.round((random() - 0.4) * 2000) / 10_000,
    rank: String(Math.round(random() * 200_000)),
    rank_percent: Math.round(random() * 3000) / 10_000,
    value: Math.round((50 + random() * 45) * 100) / 100,
  })
  return {
    base_resp: GOOD,
    cooperate_index: index(),
    cp_index: index(),
    link_convert_index: index(),
    link_shopping_index: index(),
    link_spread_index: index(),
    link_star_index: index(),
  }
}
