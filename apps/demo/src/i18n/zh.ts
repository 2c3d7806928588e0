import type { Texts } from './en.ts'

export const zh: Texts = {
  skip: '跳到正文',
  navigation: '主导航',
  pages: { creators: '达人', compare: '对比', explorer: '接口' },
  tagline: '看懂达人，每一次调用都算数',
  mode: {
    mock: '模拟',
    live: '真实',
    mockHint: '来自内置模拟服务的示例数据，不产生费用。',
    liveHint: '真实数据，每个新结果都会计费。',
  },
  budget: {
    label: (used, budget) => `已用 ${used} / ${budget} 次`,
    left: (remaining) => `剩余 ${remaining} 次`,
  },
  theme: { label: '主题', auto: '跟随系统', light: '浅色', dark: '深色' },
  language: { label: '语言', en: 'English', zh: '中文' },
  density: { label: '密度', comfortable: '宽松', compact: '紧凑' },
  settings: '显示',
  loading: '加载中',
  retry: '重试',
  resume: '恢复调用',
  charged: { yes: '已计费', no: '未计费', unknown: '可能已计费' },
  failure: {
    code: (code) => `代码 ${code}`,
    request: (id) => `请求 ${id}`,
    details: '详情',
  },
  receipt: {
    paid: (price) => (price === null ? '计费 1 次' : `计费 1 次 · ¥${price.toFixed(2)}`),
    kept: '来自缓存 · 免费',
    ms: (ms) => `${Math.round(ms)} 毫秒`,
  },
  offer: (calls, price) => (price === null ? `计费 ${calls} 次` : `计费 ${calls} 次 · ¥${(calls * price).toFixed(2)}`),
  upstream: (code) => `平台在这次已计费的响应中返回了状态 ${code}，数据可能缺失或过期。`,
  deprecated: '已弃用',
  replacedBy: (name) => `请改用 ${name}`,
  notFound: { title: '没有这个页面', text: '地址可能有误。', action: '前往达人页' },
  crashed: { title: '页面出错了', text: '请刷新；不会重复计费。', action: '刷新' },
  close: '关闭',
  download: { csv: '导出 CSV', png: '导出 PNG' },
}
