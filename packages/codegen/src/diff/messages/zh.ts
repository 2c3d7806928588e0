import { type ChangeMessages, code, type Facts, list, placeText as at } from './messages.ts'

const values = (fact: Facts['before']) => list(fact, '、', (count) => ` 等另外 ${count} 个`)
const moveTo = (name: string | undefined) => (name === undefined ? '' : `，请改用 ${code(name)}`)
const fact = (value: Facts['before']) => code(value === '' ? "''" : String(value))

const renamed = ({ renamedValues = {} }: Facts) =>
  Object.entries(renamedValues)
    .map(([from, to]) => `${code(from)} → ${code(to)}`)
    .join('，')

const insteadOfValues = (change: Facts) => {
  const { before, renamedValues = {} } = change
  const isWhole = Array.isArray(before) && before.every((value: string) => value in renamedValues)
  const left = values(change.after)
  return [
    ...(change.renamedValues ? [`请改写：${renamed(change)}`] : []),
    ...(isWhole || left === '' ? [] : [`可用 ${left}；非必填时也可不传`]),
  ]
    .map((part) => `，${part}`)
    .join('')
}

export const zh: ChangeMessages = {
  'operation-removed': ({ replacement }) => `已移除${moveTo(replacement) || '，暂无替代接口'}`,
  'operation-moved': ({ renamedTo, before, after }) =>
    `更名为 ${code(renamedTo ?? '')}（${fact(before)} 改为 ${fact(after)}），参数与响应不变`,
  'operation-method-changed': ({ before, after, path, renamedTo }) =>
    `${fact(before)} 改为 ${fact(after)}：按路径调用请写 ${code(`api.${String(after)}('${path ?? ''}')`)}` +
    (renamedTo === undefined ? '；按名称调用不变' : `；按名称调用请写 ${code(renamedTo)}`),
  'operation-renamed': ({ renamedTo, before }) =>
    `今后的名称为 ${code(renamedTo ?? '')}；${fact(before)} 可能指同一路径的另一个接口`,
  'parameter-removed': (change) => `不再接受 ${at(change)}，请删去`,
  'parameter-renamed': (change) => `${at(change)} 更名为 ${code(change.renamedTo ?? '')}，请改名`,
  'parameter-moved': (change) =>
    `${at(change)} 由 ${fact(change.before)} 改在 ${fact(change.after)} 中传递：按路径调用请移动它，按名称调用不变`,
  'parameter-type-changed': (change) =>
    `${at(change)} 由 ${fact(change.before)} 改为 ${fact(change.after)}，请转换传入的值`,
  'parameter-required': (change) => `${at(change)} 变为必填，每次调用都要传`,
  'required-parameter-added': (change) => `新增必填参数 ${at(change)}（${values(change.after)}），每次调用都要传`,
  'parameter-default-lost': (change) => `${at(change)} 不再默认为 ${fact(change.before)}，依赖该默认值时请显式传入`,
  'parameter-values-removed': (change) => `${at(change)} 不再接受 ${values(change.before)}${insteadOfValues(change)}`,
  'parameter-values-closed': (change) => `${at(change)} 只接受 ${values(change.after)}`,
  'parameter-limits-narrowed': (change) =>
    `${at(change)} 的限制收紧：${fact(change.after ?? '')}${change.before === undefined ? '' : `（原为 ${fact(change.before)}）`}`,
  'answer-field-removed': (change) => `响应中不再有 ${at(change)}，请勿再读取`,
  'answer-field-renamed': (change) => `${at(change)} 更名为 ${code(change.renamedTo ?? '')}，读取处请改名`,
  'answer-type-changed': (change) =>
    `${at(change)} 由 ${fact(change.before)} 改为 ${fact(change.after)}，请按新类型读取`,
  'answer-type-narrowed': (change) => `${at(change)} 由 ${values(change.before)} 收窄为 ${values(change.after)}`,
  'answer-values-removed': (change) => `${at(change)} 不会再是 ${values(change.before)}，可删去相应分支`,
  'answer-untyped': (change) => `${at(change)} 的类型不再可知，请检查读取处`,
  'paging-removed': () => '不再支持翻页：`.pages()` 与 `.items()` 已移除，请逐页调用',
  'paging-items-changed': ({ before, after }) =>
    `\`.items()\` 改为给出每页 ${fact(after ?? '*')} 处的内容，不再是 ${fact(before)} 处`,
  'server-removed': ({ before }) => `服务器 ${fact(before)} 已移除，请改用其他 \`environment\` 或 \`baseUrl\``,

  'operation-added': () => '新增',
  'operation-deprecated': ({ replacement }) => `已弃用${moveTo(replacement) || '，暂无替代接口'}`,
  'operation-unlisted': ({ after, replacement }) =>
    `自 ${String(after)} 起不在公布的文档中，因此标为弃用；仍可调用，类型保留${moveTo(replacement)}`,
  'parameter-added': (change) => `新增可选参数 ${at(change)}（${values(change.after)}）`,
  'parameter-optional': (change) => `${at(change)} 变为可选`,
  'parameter-deprecated': (change) => `${at(change)} 已弃用`,
  'parameter-type-widened': (change) => `${at(change)} 还可接受 ${fact(change.after)}（原为 ${fact(change.before)}）`,
  'parameter-values-added': (change) => `${at(change)} 还可取 ${values(change.after)}`,
  'parameter-values-opened': (change) => `${at(change)} 可取任意值，不再限于 ${values(change.before)}`,
  'parameter-limits-widened': (change) =>
    `${at(change)} 的限制放宽：${change.after === undefined ? '不再有 ' : ''}${fact(change.after ?? change.before)}`,
  'answer-field-added': (change) => `响应新增 ${at(change)}（${values(change.after)}）`,
  'answer-field-always': (change) => `${at(change)} 总会出现`,
  'answer-field-optional': (change) => `${at(change)} 可能缺失，读取前请判断`,
  'answer-type-widened': (change) =>
    `${at(change)} 可能为其他类型：${values(change.after)}（原为 ${values(change.before)}），读取处请处理`,
  'answer-values-added': (change) => `${at(change)} 还可能是 ${values(change.after)}，穷举的 \`switch\` 需要新增分支`,
  'answer-typed': (change) => `${at(change)} 有了类型（${fact(change.after)}）`,
  'paging-added': () => '支持翻页：可用 `.pages()` 与 `.items()`',
  'units-changed': () => '数值单位的说明有变，展示这些数值时请查看 `figures`',
  'server-added': ({ after }) => `新增服务器 ${fact(after)}`,

  'operation-relisted': () => '重新出现在公布的文档中',
  'operation-undeprecated': () => '不再弃用',
  'successor-changed': ({ replacement }) =>
    replacement === undefined ? '已弃用，暂无替代接口' : `应改用的接口为 ${code(replacement)}`,
  'advice-changed': ({ after }) => (after === true ? '成为推荐版本' : '不再是推荐版本'),
  'parameter-default-changed': (change) =>
    change.after === undefined
      ? `${at(change)} 不再公布默认值 ${fact(change.before)}`
      : `${at(change)} 默认为 ${fact(change.after)}${change.before === undefined ? '' : `（原为 ${fact(change.before)}）`}，如需原结果请显式传入`,
  'parameter-undeprecated': (change) => `${at(change)} 不再弃用`,
  'answer-format-changed': (change) =>
    `${at(change)} 的文本格式${change.after === undefined ? '未知' : `为 ${fact(change.after)}`}${change.before === undefined ? '' : `（原为 ${fact(change.before)}）`}`,
  'statuses-changed': ({ before, after }) =>
    `文档中的 HTTP 状态：${[values(after) && `新增 ${values(after)}`, values(before) && `移除 ${values(before)}`].filter(Boolean).join('，')}；仍只由 \`code\` 决定`,
  'paging-changed': () => '请求下一页的方式有变，`.pages()` 已处理',
  'token-place-changed': ({ after }) => `客户端改在 ${fact(after)} 中传递令牌，无需处理`,
  'server-changed': ({ before, after }) => `服务器 ${fact(before)} 改为 ${fact(after)}`,
  'words-changed': () => '标题或说明文字有变',
}
