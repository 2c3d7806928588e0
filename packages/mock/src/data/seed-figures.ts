/** The published figures of the spread info: numbers stand in strings, as in the real answer. Units: `@justoneapi/schema/units`. */
export const seedFigures = {
  avg_duration: '2600',
  base_resp: { status_code: 0, status_message: '' },
  comment_avg: '4192',
  expect_cpe: { cpe_1_20: '254', cpe_21_60: '635', cpe_60: '635' },
  expect_cpm: { cpm_1_20: '5657', cpm_21_60: '14140', cpm_60: '14140' },
  interact_rate: { label: '', overtake: 5973, value: 244 },
  item_num: '3',
  item_rate: {
    interact_rate: {},
    item_num: { label: '', overtake: 10800, value: 3 },
    play_mid: { label: '', overtake: 9993, value: 3642403 },
  },
  like_avg: '95028',
  play_mid: '3642403',
  play_over_rate: { label: '', overtake: 6400, value: 1113 },
  play_stability: { label: '', overtake: 8865, value: 540887 },
  sales_expect_cpm: { cpm_1_20: '6619', cpm_21_60: '16543', cpm_60: '16543' },
  share_avg: '9637',
} as const
