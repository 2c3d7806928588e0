import type { AccountWords } from './words.ts'

export const account: AccountWords = {
  question: '令牌（输入时不显示）：',
  cannotAsk: '没有可供输入令牌的终端',
  cannotAskNext: '请从标准输入提供：justone login --token-stdin < 文件。',
  noToken: '没有输入令牌，未保存任何内容',
  notOneToken: '给出的不是单个令牌：内容为空，或含有空格或多行',
  stored: (profile, file) => `令牌有效，已保存：配置 ${profile}，文件 ${file}，仅您本人可读`,
  overridden: (profile, winner) => `注意：只要 ${winner} 仍在，就优先于配置 ${profile}`,
  removed: (profile) => `配置 ${profile} 的令牌已从本机删除；它在服务方仍然有效`,
  nothingStored: (profile) => `配置 ${profile} 没有保存令牌`,
  variableStays: 'JUSTONEAPI_TOKEN 仍然存在，将继续使用',
  unwritable: (file, why) => `无法写入 ${file}（${why}），未保存任何内容`,
  wrongName: (name) =>
    `--profile：${JSON.stringify(name)} 不能作为名称。请用不超过 64 个字母、数字、点、连字符或下划线，并以字母或数字开头。`,
  noAddress: (text) =>
    `--base-url：${JSON.stringify(text)} 不是地址，请写成 https://api.justoneapi.com 或 http://127.0.0.1:8080 的形式。`,
  insecure: (host) => `--base-url：明文 http 会在前往 ${host} 途中暴露令牌。请使用 https，或加上 --allow-insecure。`,
  noProfile: (name, stored) =>
    stored.length === 0
      ? `没有配置 ${JSON.stringify(name)}，尚未保存任何配置`
      : `没有配置 ${JSON.stringify(name)}；已保存：${stored.join('、')}`,
  noProfileNext: (name) => `用 justone login --profile ${name} 以此名称保存令牌。`,
  mended: (file) => `警告：本机其他用户原本可以读取 ${file}，现已改为仅您本人可读。如有顾虑，请更换令牌。`,
  shadows: (winner, hidden) => `警告：设置了多个令牌：使用 ${winner}，未使用 ${hidden.join('、')}`,
  noProfiles: '尚未保存令牌；用 justone login 保存',
  inUse: '使用中',
  price: {
    noAmount: (option, text) => `--${option}：${JSON.stringify(text)} 不是大于 0 的金额，请以元为单位写成 5 或 0.02。`,
    priceAlone: '--price：说明每次调用的价格；可花费的总额由 --max-cost 指定。',
    notKnown: (short) => `--max-cost：尚不知道 ${short} 的单价。请用 --price 元 给出，或先用 --learn-price 调用一次。`,
    tooLittle: (cost, price) => `${cost} 元不够调用一次（${price} 元），未发送请求`,
    tooLittleNext: '请提高 --max-cost，或修改 --price。',
    budget: (cost, price, source, charges) => `预算：${cost} 元，每次 ${price} 元（${source}）：最多计费 ${charges} 次`,
    given: '由您给出',
    learned: (day, certainty) => `得知于 ${day}：${certainty}`,
    certainty: {
      unsure: '不确定，余额变化不能平均到每次调用',
      once: '仅见过一次；账号上的其他调用也会影响余额',
      confirmed: '多次一致',
    },
    found: (price, charges, certainty) =>
      `单价：每次 ${price} 元，依据 ${charges} 次计费调用前后的余额（${certainty}）；已记住，供 --max-cost 使用`,
    nothingLearned: '单价：未能得知，余额看不出这些调用的价格',
  },
  network: {
    name: {
      said: (host, code) => `无法解析域名 ${host}（${code}），请求未发出`,
      next: '请检查网络，以及 --base-url 的拼写。',
    },
    refused: {
      said: (host, code) => `${host} 不接受连接（${code}），请求未发出`,
      next: '请检查 --base-url 及端口；justone ping 可测量各主机。',
    },
    untrusted: {
      said: (host, code) => `${host} 的证书不受信任（${code}），请求未发出`,
      next: '如果这是您自己的代理或服务器的证书：设置 NODE_EXTRA_CA_CERTS=文件.pem 让 Node 信任它。',
    },
    'other-name': {
      said: (host, code) => `${host} 的证书属于其他域名（${code}），请求未发出`,
      next: '请检查 --base-url：其中的名称须与证书一致。',
    },
    expired: {
      said: (host, code) => `${host} 的证书已过期（${code}），请求未发出`,
      next: '请检查本机时钟；否则须由该主机更新证书。',
    },
    'no-tls': {
      said: (host, code) => `${host} 不使用 TLS（${code}），请求未发出`,
      next: '请检查 --base-url：该端口可能需要 http:// 而不是 https://。',
    },
    proxy: {
      said: (host, code) => `代理无法连到 ${host}（${code}），请求未发出`,
      next: '请检查 HTTPS_PROXY 或 HTTP_PROXY（http://[用户:密码@]主机:端口），或用 NO_PROXY 排除该主机。',
    },
    unreachable: {
      said: (host, code) => (code === '' ? `无法连接 ${host}，请求未发出` : `无法连接 ${host}（${code}），请求未发出`),
      next: '请检查网络与 --base-url 后重试。',
    },
  },
}
