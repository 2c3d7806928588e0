import { account } from './account/zh.ts'
import type { Messages } from './messages.ts'

const didYouMean = (near: string | undefined) => (near === undefined ? '' : `是否想输入 ${near}？`)
/** 75 写作“1 分 15 秒”。 */
const duration = (seconds: number) => {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)]
  if (hours > 0) return `${hours} 小时 ${minutes} 分`
  return minutes > 0 ? `${minutes} 分 ${Math.floor(seconds % 60)} 秒` : `${Math.ceil(seconds)} 秒`
}

export const zh: Messages = {
  labels: {
    operation: '接口',
    code: '代码',
    charged: '计费',
    attempts: '尝试次数',
    requestId: '请求编号',
    said: '服务端说明',
    next: '下一步',
    exitCode: '退出码',
    field: '字段',
    value: '值',
    readsAs: '含义',
    id: '标识',
    platform: '平台',
    versions: '版本',
    docs: '文档',
    parameters: '参数',
    figures: '数值含义',
    example: '示例',
    title: '名称',
    marks: '备注',
    required: '必填',
    advised: '推荐',
    deprecated: '已弃用',
    unlisted: '已下架',
    hidden: '未公开',
    thisOne: '当前',
    meaning: '含义',
    repeat: '可否重试',
    total: '合计',
    version: '版本',
    tokenFrom: '令牌来源',
    address: '地址',
    language: '语言',
    profiles: '已保存配置',
    proxy: '代理',
  },
  charged: { yes: '是', no: '否', unknown: '可能已计费：重试前请先核对用量' },
  next: {
    success: '',
    unexpected: '这是 justone 的缺陷，请附上以上文字反馈。',
    usage: '请修改命令行；用法见 justone --help。',
    token: '请用 justone login 保存有效令牌，或设置 JUSTONEAPI_TOKEN，或使用 --token-file 文件。',
    permission: '请联系服务方为账号开通该接口。',
    money: '请充值或提高预算，之后同样的调用即可成功。',
    limit: '请降低该接口的调用频率，或稍后再试。',
    parameters: '请修改参数：justone describe 接口 可查看。',
    'not-found': '请检查接口与 --base-url，或升级 justone。',
    server: '请稍后重试，本次未计费。',
    unknown: '重试前请先核对用量：再次调用可能重复计费。',
    network: '请检查网络与 --base-url 后重试，请求并未发出。',
    protocol: '请检查 --base-url；本次可能已计费。如持续出现，请反馈服务方。',
    local: '请先解决本机的上述问题，再重新运行。',
    partial: '',
    interrupted: '若请求已发出，可能已计费：重试前请先核对用量。',
  },
  exitCodes: {
    success: '结果在标准输出。代码 201（已计费但没有内容）视为成功，结果为空。',
    unexpected: 'justone 的缺陷。',
    usage: '命令行有误：选项或接口不存在，参数缺失或错误。未发送任何请求。',
    token: '没有令牌、无法读取，或服务端不接受（代码 100）。',
    permission: '该账号无权调用此接口（600）。',
    money: '余额或预算已用完（601、602，或您设定的上限）。',
    limit: '调用过于频繁（302），或已达每日配额（303）。',
    parameters: '服务端拒绝了参数（400）。',
    'not-found': '服务端没有该路径（404）。',
    server: '服务端失败且未计费（301、500、503）。',
    unknown: '请求已发出但没有收到完整响应：可能已计费。',
    network: '请求确定没有发出：域名、连接或 TLS 被拒绝。',
    protocol: '响应不是约定的结构、代码未公布，或为重定向，可能已计费。',
    local: '本机问题：文件、端口等。',
    partial: '批量任务已处理完全部输入，但有的行失败或结果未知；汇总中有计数。',
    interrupted: '由您中止（Ctrl-C）。',
  },
  code: (code, name, httpStatus) =>
    `${code}${name ? ` ${name}` : ''}${httpStatus === undefined ? '' : `（HTTP ${httpStatus}）`}`,
  retryAfter: (seconds) => `请按服务端要求等待 ${seconds} 秒后重试。`,
  resumeAt: (time) => `该接口自 ${time} 起可再次调用。`,
  retrying: (attempt, code, seconds) =>
    `第 ${attempt} 次尝试失败${code === undefined ? '' : `（代码 ${code}，未计费）`}，${seconds} 秒后重试`,
  believedFree: '据信不计费；服务方没有明确说明',
  unexpected: '发生了意外情况',
  outputLost: (why) => `无法写入标准输出（${why}）`,
  outputLostNext: '请腾出空间，或输出到别处。已计费的调用不会退回，可用 justone usage 查看。',
  onMock: '模拟：数据由 justone 内置的模拟接口生成；不需要令牌和网络，不计费',
  upstream: (statusCode, message) =>
    `警告：本次已计费，但上游平台返回状态 ${statusCode}${message ? `（${message}）` : ''}`,
  noContent: (requestId) => `代码 201：没有可返回的内容，本次已计费${requestId ? `（请求编号 ${requestId}）` : ''}`,
  hiddenRows: (count) => `另有 ${count} 行未显示；--output json 可查看全部`,
  dryRunToken: (place) => `（试运行：未发送请求；令牌将放在 ${place} 中）`,
  commands: {
    unknown: (name, near) => `没有命令 ${JSON.stringify(name)}。${didYouMean(near)}`,
    list: '可用命令：operations、describe、call、batch、login、logout、profiles、balance、usage、status、ping、code、impact、mock、completion、help。',
  },
  options: {
    unknown: (option, near) => `${option}：没有这个选项或参数。${didYouMean(near && `--${near}`)}`,
    twice: (name) => `--${name}：重复给出。`,
    noValue: (name) => `--${name}：不需要值。`,
    missingValue: (name) => `--${name}：缺少值。（以 “--” 开头的值请写成 --${name}=值。）`,
    wrongValue: (name, value, allowed) => `--${name}：不能是 ${JSON.stringify(value)}，可用 ${allowed.join('、')}。`,
    duration: (name, value) => `--${name}：${JSON.stringify(value)} 不是时长。请用秒数（90），或 500ms、90s、2m。`,
    count: (name, value, most) =>
      most === undefined
        ? `--${name}：${JSON.stringify(value)} 不是大于 0 的整数。`
        : `--${name}：${JSON.stringify(value)} 不是 1 到 ${most} 的整数。`,
    port: (value) => `--port：${JSON.stringify(value)} 不是端口。请用 0（任意空闲端口）到 65535 的数字。`,
    tooMany: (count) => `接口后多出 ${count} 个词。参数写作 --名称 值；含空格的值请加引号。`,
    surplus: (count) => `多出 ${count} 个词：该命令可接受的内容见其 --help。`,
    refused: (command, count) => `${command} 的命令行有 ${count} 个问题`,
    next: (command) => `用法见 justone ${command} --help。`,
    notTogether: (one, other) => `--${one}：不能与 --${other} 同时使用。`,
    sameFile: (one, other) => `--${one}：与 --${other} 是同一个文件，请换一个。`,
    query: (expression, why) => `--select：${JSON.stringify(expression)} 不是 JMESPath 表达式（${why}）`,
    queryFailed: (expression, why) =>
      `--select：${JSON.stringify(expression)} 不适用于该响应（${why}）。该调用已计费，因此完整输出响应`,
    nothingSelected: (names) => `--select 没有取到内容；可用的起始字段：${names.join('、')}`,
    wrongShell: (shells) => `请写出 Shell：${shells.join(', ')}。`,
    tokenOption:
      '命令行不接受令牌：本机任何人都能看到命令行，Shell 也会保存历史。请用 justone login、JUSTONEAPI_TOKEN 或 --token-file 文件。',
  },
  params: {
    unreadable: (file, why) => `无法读取参数文件 ${file}（${why}）`,
    noObject: (file) => `${file}：不是 JSON 对象，应形如 {"kolId": "7000000000000000000"}`,
    lostDigits: (name) => `${name}：这么大的数字读入时会丢失精度，请加引号。`,
    notPlain: (name) => `${name}：只能发送文本、数字或布尔值。`,
  },
  paging: {
    none: '--all-pages：尚不清楚该接口如何翻页，请逐页调用。',
    noLimit:
      '--all-pages：每一页都计费。请用 --max-pages N、--max-items N、--max-charges N 或 --max-cost 元 说明上限。',
    onlyWithAll: '--max-pages、--max-items 与 --resume：仅用于 --all-pages，但未给出该选项。',
    assumed: '警告：没有公布的示例能证实该接口的翻页方式，可能提前结束',
    told: (pages, items, isComplete) => `${pages} 页，${items} 条；${isComplete ? '列表已取完' : '可能还有更多'}`,
    progress: (pages, items) => `${pages} 页，${items} 条`,
  },
  resume: {
    unreadable: (given) => `--resume：${given} 不是列表的位置`,
    otherOperation: (given, operation) => `--resume：${given} 属于 ${operation}`,
    otherArguments: (given) => `--resume：${given} 属于参数不同的调用。请不要再给参数，或去掉该选项重新开始`,
    wouldReplace: (path) => `${path} 中已有此位置之前的内容，只有 --output ndjson 能追加。请为其余部分换一个 --out`,
    saved: (file) => `再次运行同一命令即可从 ${file} 继续；不会重复计费`,
    word: (word) => `继续：--resume ${word}`,
    cut: (items) => `最后一页有 ${items} 条已计费但因 --max-items 未输出；用 --resume 文件 可保留`,
  },
  token: {
    missing: '没有令牌',
    malformed: 'JUSTONEAPI_TOKEN 中间含有空格或换行，不是令牌',
    unreadable: (file, why) => `无法读取令牌文件 ${file}（${why}）`,
    noTokenInside: (file) => `令牌文件 ${file} 应只含一个令牌`,
  },
  account,
  operation: {
    missing: '要调用哪个接口？',
    missingNext: '用法：justone call 接口 --参数名 值；用 justone operations 关键词 查找接口。',
    unknown: (typed, hasNear) =>
      hasNear ? `没有接口 ${JSON.stringify(typed)}，是否想输入以下之一？` : `没有接口 ${JSON.stringify(typed)}`,
    unknownNext: '接口在前，参数在后。用 justone operations 关键词 查找。',
    ambiguous: (typed) => `${JSON.stringify(typed)} 对应多个接口`,
    ambiguousNext: '请连同平台写出其中之一。',
    candidate: (short, title, deprecated) => `${short}  ${title}${deprecated ? '（已弃用）' : ''}`,
    taken: (short, others) =>
      others.length === 0 ? `使用 ${short}` : `使用 ${short}（其他版本：${others.join('、')}）`,
    deprecated: (short, successor) =>
      successor === undefined ? `警告：${short} 已弃用` : `警告：${short} 已弃用，请改用 ${successor}`,
  },
  parameter: {
    refused: (short, count) => `${short}：${count} 个问题，未发送请求`,
    next: (short) => `用 justone describe ${short} 查看全部参数。`,
    missing: (name, description) => `${name}：必填。${description}`,
    empty: (name) => `${name}：为空。请省略，或给出值。`,
    notAllowed: (name, value, allowed, near) =>
      `${name}：不能是 ${JSON.stringify(value)}。可用 ${allowed
        .map(({ value: each, meaning }) => (meaning ? `${each}（${meaning}）` : each))
        .join('、')}。${didYouMean(near)}`,
    wrongType: (name, value, type) =>
      `${name}：${JSON.stringify(value)} 不是 ${type}。${type === 'boolean' ? '请用 true 或 false。' : ''}`,
    outOfRange: (name, value, least, most) => `${name}：${value} 超出范围，须在 ${least} 与 ${most} 之间。`,
    noDate: (name, value) => `${name}：${JSON.stringify(value)} 不是日期，请写成 2026-01-31 的形式。`,
  },
  find: {
    none: (words, near) =>
      near.length === 0
        ? `没有接口符合 ${JSON.stringify(words)}；请减少或更换关键词，中英文均可`
        : `没有接口符合 ${JSON.stringify(words)}；以下接口部分相符：${near.join('、')}`,
    corrected: (word, taken) => `没有 ${JSON.stringify(word)}，已改为查找 ${JSON.stringify(taken)}`,
    leftOut: (count) => `略去 ${count} 个已弃用或已下架的接口；--all 可全部显示`,
    count: (count) => `${count} 个接口`,
    unknownPlatform: (platform, near, all) =>
      `--platform：没有 ${JSON.stringify(platform)}。${didYouMean(near)}可用：${all}`,
  },
  describe: {
    defaultsTo: (value) => `默认 ${value}`,
    noParameters: '没有参数。',
    noResponse: '尚无公布的示例，data 的结构未知。',
    response: (depth) => `data 的字段，依据示例（--depth ${depth}，数值越大层级越多）`,
  },
  mock: {
    listening: (url) => `listening ${url}`,
    stop: '任何令牌均可使用，不计费。GET /__log 和 /__charges 查看调用与计费记录。按 Ctrl-C 结束。',
    portInUse: (port) => `端口 ${port} 已被其他程序占用`,
    portRefused: (port, why) => `无法打开端口 ${port}（${why}）`,
    wrongFiles: (place, count) => `${place} 中有 ${count} 个问题；未启动`,
    unreadable: (place, why) => `无法读取 ${place}（${why}）`,
  },
  businessCode: {
    noNumber: (text) => `${JSON.stringify(text)} 不是代码。代码是数字，例如 602。`,
    unknown: (code) => `代码 ${code} 不在任何公布的表中，是否计费未知`,
    known: (codes) => `已知代码：${codes}。请带上请求编号咨询服务方。`,
    charged: { yes: '是', no: '否', unknown: '未知' },
    retry: { backoff: '可以，稍后', never: '不可', 'after-midnight': '北京时间零点之后' },
  },
  batch: {
    missing: (name) => `--${name}：必填。`,
    noRow: '该行不是 JSON 对象。',
    strangeColumns: (names) =>
      `输入中有不是参数的列：${names.map((name) => JSON.stringify(name)).join('、')}。请改名，或以 “_” 开头命名`,
    strangeFile: (out) => `${out} 已存在且没有对应的日志，不是此前批量任务的结果。请换一个 --out`,
    resultGone: (out, count) =>
      `${out} 是空的，但其中已有 ${count} 条已计费的结果。请恢复该文件，或换一个 --out（将重新计费）`,
    otherOperation: (out, operation) => `${out} 属于 ${operation} 的批量任务。请换一个 --out`,
    unwritable: (out, why) => `无法写入 ${out} 或其旁的文件（${why}）`,
    locked: (out, pid) => `另一个任务（进程 ${pid}）正在写入 ${out}`,
    stopping: '正在停止：等待已发出的调用；再按一次 Ctrl-C 则其结果未知',
    interrupted: '已由您中止；再次运行同一命令即可继续',
    unknownRows: (count) =>
      `${count} 行结果未知：已发出但没有完整响应，可能已计费。请用 justone usage 核对；--retry-unknown 可重新发送`,
    otherInput: (out) => `注意：输入或各行共用的参数与上次运行不同；${out} 中已有的行保留，其余将发送`,
    strangers: (count, out) => `注意：${out} 中有 ${count} 条结果对应的行不在本次输入中`,
    missingColumns: (names) =>
      `输入中没有 ${names.join('、')} 列，而每次调用都需要它。请添加该列，或用 --${names[0] ?? ''} VALUE 为所有行指定`,
    noChargesLeft: (charges) => `--max-charges ${charges}：该结果文件的计费（含可能计费）次数已达上限，包括此前的运行`,
    rescued: (count) => `${count} 条响应无法写入文件，已改为输出到标准输出：已计费，请保存`,
    failedRow: (row, problem) => `第 ${row} 行：${problem}`,
    failedRows: (count, file) => `${count} 行失败，未计费：见 ${file}，可作为同一命令的 --input`,
    progress: ({ handled, total, perSecond, secondsLeft, charged, failures, unknown, repeated }) =>
      [
        total === undefined ? `${handled} 行` : `${handled} / ${total} 行`,
        `每秒 ${perSecond.toFixed(1)}`,
        secondsLeft === undefined ? '' : `剩余 ${duration(secondsLeft)}`,
        `计费 ${charged}`,
        failures.length === 0 ? '' : `失败：${failures.map(([kind, count]) => `${kind} x${count}`).join('、')}`,
        unknown === 0 ? '' : `未知 ${unknown}`,
        repeated === 0 ? '' : `重试 ${repeated}`,
      ]
        .filter(Boolean)
        .join('  '),
    counts: {
      rows: '读入行数',
      done: '完成',
      before: '  其中此前已完成',
      duplicates: '与前面的行相同',
      sent: '本次发送',
      charged: '本次计费',
      unknown: '未知，可能已计费',
      failed: '失败，未计费',
      repeated: '重试次数，未计费',
      waiting: '未发送',
    },
    input: {
      empty: (file) => `${file} 为空`,
      noRows: (file) => `${file} 只有表头，没有数据行`,
      binary: (file) => `${file} 不是 UTF-8 文本；请另存为 UTF-8 编码的 CSV，或逐行 JSON`,
      csv: (file, why) => `${file} 不是有效的 CSV（${why}）`,
      header: (file, name) => `${file}：表头中的列 ${JSON.stringify(name)} 重复`,
      file: (file, why) => `无法读取 ${file}（${why}）`,
    },
  },
  ping: {
    none: '没有主机应答',
    failed: (why) => `无应答（${why}）`,
    advice: (name) => `从这里访问 ${name} 最快：--env ${name}`,
    insecure: 'prod-cn 是 IP 地址上的明文 http，令牌不加密',
  },
  impact: {
    missing: 'impact 是单独的包，此处尚未安装',
    next: (command) => `请运行 ${command}，或安装 @justoneapi/impact。`,
  },
  help: {
    unknownTopic: (topic, near) => `没有关于 ${JSON.stringify(topic)} 的帮助。${didYouMean(near)}`,
    next: 'justone help 列出命令与主题。',
  },
}
