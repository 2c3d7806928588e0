import type { Language } from '../../messages/messages.ts'

interface PickWords {
  readonly which: string
  parameter(name: string, description: string): string
  readonly more: string
  readonly noMore: string
  readonly action: string
  readonly actions: Readonly<Record<'mock' | 'dry-run' | 'call' | 'print', readonly [label: string, hint: string]>>
}

const en: PickWords = {
  which: 'Which operation? Type to search, in English or Chinese',
  parameter: (name, description) => `${name}: ${description}`,
  more: 'Another parameter?',
  noMore: 'no more, go on',
  action: 'What now?',
  actions: {
    mock: ['try it with sample data', 'no token, nothing paid'],
    'dry-run': ['show the request', 'nothing is sent'],
    call: ['call it', 'a success is paid'],
    print: ['leave it at the command line', ''],
  },
}

const zh: PickWords = {
  which: '要用哪个接口？输入中文或英文即可查找',
  parameter: (name, description) => `${name}：${description}`,
  more: '还要其他参数吗？',
  noMore: '不需要，继续',
  action: '接下来做什么？',
  actions: {
    mock: ['用模拟数据试一试', '不需要令牌，不计费'],
    'dry-run': ['只看请求', '不发送'],
    call: ['正式调用', '成功即计费'],
    print: ['只要命令行', ''],
  },
}

export const pickWords = (language: Language): PickWords => (language === 'zh' ? zh : en)
