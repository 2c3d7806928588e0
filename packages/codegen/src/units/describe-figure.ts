import type { Localized } from '@justoneapi/schema'
import type { FigureInfo, Unit } from '@justoneapi/schema/units'

const SCALES: Record<Unit, Localized> = {
  'basis-points': { en: 'In basis points; 244 is 2.44 %.', zh: '单位为万分之一，244 即 2.44%。' },
  fraction: { en: 'A fraction; 0.033 is 3.3 %.', zh: '以小数表示，0.033 即 3.3%。' },
  fen: { en: 'In fen; 5657 is 56.57 yuan.', zh: '单位为分，5657 即 56.57 元。' },
  yuan: { en: 'In yuan.', zh: '单位为元。' },
  centiseconds: { en: 'In hundredths of a second; 2600 is 26 seconds.', zh: '单位为百分之一秒，2600 即 26 秒。' },
  seconds: { en: 'In seconds.', zh: '单位为秒。' },
  count: { en: '', zh: '' },
  index: { en: '', zh: '' },
  'unix-seconds': { en: 'In seconds since 1970.', zh: '自 1970 年起的秒数。' },
  date: { en: 'As YYYY-MM-DD.', zh: '格式为 YYYY-MM-DD。' },
  yyyymmdd: { en: 'As YYYYMMDD.', zh: '格式为 YYYYMMDD。' },
  status: { en: '', zh: '' },
  text: { en: '', zh: '' },
  'text-range': { en: '', zh: '' },
  unknown: { en: '', zh: '' },
}

const CERTAINTIES: Record<FigureInfo['certainty'], Localized> = {
  proved: { en: '', zh: '' },
  strong: { en: '(Not stated by the vendor; sources agree.)', zh: '（服务方未说明，多方资料一致。）' },
  unknown: { en: '', zh: '' },
}

/** What a reader of a type is told about a figure, one line a language. */
export const describeFigure = ({ unit, certainty, description }: FigureInfo): string[] => [
  [description.en, SCALES[unit].en, CERTAINTIES[certainty].en].filter(Boolean).join(' '),
  [description.zh, SCALES[unit].zh, CERTAINTIES[certainty].zh].filter(Boolean).join(''),
]
