import { randomOf } from './random.ts'

/** An invented creator. Every figure of the sample answers follows from these, so that they fit each other. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly field: string
  readonly topics: readonly string[]
  readonly province: string
  readonly city: string
  readonly followers: number
  /** Interactions per play. */
  readonly interactRate: number
  readonly completionRate: number
  /** Median of plays. */
  readonly plays: number
  /** Share of women among the audience. */
  readonly women: number
}

const FIELDS: Readonly<Record<string, { readonly english: string; readonly topics: readonly string[] }>> = {
  美食: { english: 'food cooking tea', topics: ['家常菜', '探店', '烘焙'] },
  旅行: { english: 'travel', topics: ['自驾', '露营', '古镇'] },
  科技: { english: 'tech gadgets', topics: ['拆机', '手机', '智能家居'] },
  美妆: { english: 'beauty makeup', topics: ['护肤', '口红', '新手教程'] },
  运动: { english: 'sports fitness', topics: ['跑步', '健身', '骑行'] },
  游戏: { english: 'games gaming', topics: ['独立游戏', '攻略', '主机'] },
}

const ROWS: readonly (readonly [name: string, field: string, province: string, city: string])[] = [
  ['小满的灶台', '美食', '四川省', '成都市'],
  ['阿树在路上', '旅行', '云南省', '大理市'],
  ['拆机周工', '科技', '广东省', '深圳市'],
  ['木木梳妆记', '美妆', '浙江省', '杭州市'],
  ['晨跑的鹿', '运动', '北京市', ''],
  ['像素茶馆', '游戏', '上海市', ''],
  ['一碗热汤面', '美食', '陕西省', '西安市'],
  ['北纬三十度', '旅行', '湖北省', '武汉市'],
  ['灯泡实验室', '科技', '江苏省', '南京市'],
  ['柚子色号', '美妆', '福建省', '厦门市'],
  ['单车与风', '运动', '山东省', '青岛市'],
  ['存档点', '游戏', '湖南省', '长沙市'],
  ['茶山日记', '美食', '福建省', '福州市'],
  ['慢车去边境', '旅行', '黑龙江省', '哈尔滨市'],
  ['硬盘里的夏天', '科技', '北京市', ''],
  ['素颜研究员', '美妆', '广东省', '广州市'],
  ['周末登山队', '运动', '重庆市', ''],
  ['手柄没电了', '游戏', '天津市', ''],
]

const toPerson = (id: string, row: (typeof ROWS)[number]): Person => {
  const [name, field, province, city] = row
  const random = randomOf(id)
  const followers = Math.round(10 ** (4.9 + random() * 2.3))
  return {
    id,
    name,
    field,
    topics: FIELDS[field]?.topics ?? [],
    province,
    city,
    followers,
    interactRate: 0.012 + random() * 0.055,
    completionRate: 0.07 + random() * 0.24,
    plays: Math.round(followers * (0.08 + random() * 0.4)),
    women: 0.2 + random() * 0.6,
  }
}

const idOf = (index: number) => `70000000000000${String(10_001 + index * 137)}`

/** Everybody the sample search knows. */
export const people: readonly Person[] = ROWS.map((row, index) => toPerson(idOf(index), row))

/** Whoever has this id; somebody is made up for an id that the search does not know. */
export const personOf = (id: string): Person => {
  const known = people.find((person) => person.id === id)
  if (known) return known
  const row = ROWS[Math.floor(randomOf(`row ${id}`)() * ROWS.length)] ?? ['示例', '美食', '', '']
  return toPerson(id, [`示例达人 ${id.slice(-4)}`, row[1], row[2], row[3]])
}

const textOf = ({ name, field, topics }: Person) =>
  `${name} ${field} ${topics.join(' ')} ${FIELDS[field]?.english ?? ''}`.toLowerCase()

/** People whose name, field or topics hold every word, most followers first. */
export const findPeople = (keyword: string): readonly Person[] => {
  const words = keyword.toLowerCase().split(/\s+/).filter(Boolean)
  return people
    .filter((person) => words.every((word) => textOf(person).includes(word)))
    .toSorted((a, b) => b.followers - a.followers)
}
