/** `justone help` 的页面，中文。 */
export const pages: Readonly<Record<string, string>> = {
  justone: `在终端使用 Just One API。

用法：justone 命令 [选项]

命令
  operations [关键词]   查找接口，中英文均可
  describe 接口         查看参数、取值含义与版本
  call 接口             调用接口；成功即计费
  batch 接口            对文件的每一行调用；中断后可继续
  login                 验证令牌并保存在本机
  logout                删除已保存的令牌
  profiles              已保存的令牌（按名称）
  balance               账户余额
  usage                 按日期与接口统计的调用次数
  status                令牌来源与所用地址；不发送请求
  ping                  各主机的应答速度
  code [代码]           业务代码的含义、是否计费
  impact                升级对 TypeScript 项目中的调用意味着什么
  mock                  在本机运行行为与 API 相同的模拟服务，不计费
  completion SHELL      bash、zsh、fish 的自动补全
  help [主题]           命令、exit-codes 或 environment 的说明

通用选项
  -o, --output json|table   默认：终端显示表格，管道输出 JSON
      --lang en|zh          默认取自系统语言
  -h, --help                命令的用法
  -V, --version

示例
  justone operations 星图 传播
  justone describe douyin-xingtu/get-kol-spread-info/v1
  justone call douyin-xingtu/get-kol-spread-info/v1 --kolId 7000000000000000000 --mock
`,
  call: `调用接口并打印数据。成功即计费；--mock 不计费。

用法：justone call 接口 [--参数名 值 ...] [选项]

接口可写成路径（可省略 /api/）、标识（douyinXingtu.getKolSpreadInfoV1）或短名（get-kol-spread-info）。
未写版本时取推荐版本，否则取最高版本，并予以说明。参数在发送前检查；justone call 接口 --help 可查看参数。

选项
      --mock              使用内置模拟数据：不需要令牌和网络，不计费
      --dry-run           只打印请求，不发送；不需要令牌
      --token-file 文件   从文件读取令牌；其他来源见 justone help login
      --profile 名称      使用以此名称保存的令牌
      --env 名称          prod-global（默认，https）或 prod-cn（明文 http，令牌不加密）
      --base-url 地址     其他地址，例如 justone mock 的地址
      --allow-insecure    允许令牌经明文 http 发往 --base-url
      --timeout 时长      单次尝试的最长时间：90、90s、2m（默认 120s）
      --params 文件       从 JSON 对象读取更多参数；- 表示标准输入
      --max-charges N     已计费或可能已计费的调用达到 N 次后不再发送
      --max-cost 元       以元为单位的同样上限，按每次调用的单价计算：由您给出，或此前得知
      --price 元          每次计费调用的价格，例如 0.02
      --learn-price       前后各查一次余额，记住每次调用的价格
  -v, --verbose           在标准错误中逐条说明请求与响应，不含参数与令牌

结果
  -o, --output 格式       json、ndjson、csv、table 或 yaml
  -s, --select 表达式     用 JMESPath 取出一部分数据；与 --all-pages 同用时作用于每一条
      --raw               原样输出响应
      --out 文件          将结果写入文件，要么完整要么没有（ndjson 与 --all-pages 同用时逐页写入）
      --all-pages         逐页取完并合并为一个列表：json 为一个数组，ndjson 每行一条。每页都计费，因此须设上限：
      --max-pages N       最多页数
      --max-items N       最多条数
      --resume 文件|记号  从列表中断处继续。文件保存位置与已计费的内容，再次运行同一命令即可继续，kill -9 之后也可以；
                          不用文件时会给出可用于继续的记号
      --lang en|zh

示例
  justone call douyin-xingtu/get-kol-spread-info/v1 --kolId 7000000000000000000 --range _3
  justone call get-kol-spread-info --kolId 7000000000000000000 --mock --output json
  justone call weixin/search-article/v1 --keyword 咖啡 --dry-run
  justone call douyin/get-video-comment/v1 --awemeId 1 --all-pages --max-pages 2 --output csv --mock
  justone call douyin/get-video-comment/v1 --awemeId 1 --all-pages --max-cost 0.5 --price 0.02 --mock
  justone call douyin/get-video-comment/v1 --awemeId 1 --all-pages --max-pages 9 --output ndjson --out c.ndjson --resume c.place
  justone call get-kol-spread-info --kolId 1 --select expect_cpm.cpm_1_20 --mock
`,
  operations: `查找接口。每个词都须出现在名称、路径、平台或参数中；最相符的在前。

用法：justone operations [关键词] [选项]

选项
  -p, --platform 名称     只看该平台，例如 douyin-xingtu
  -a, --all               包括已弃用和已下架的接口
  -o, --output json|table
      --lang en|zh

示例
  justone operations 抖音 达人
  justone operations creator search
  justone operations --platform weixin --all
`,
  describe: `查看接口的参数、取值含义，以及推荐哪个版本。

用法：justone describe 接口 [选项]

选项
  -c, --code 语言         可直接使用的代码，不含令牌：ts、cli、curl、python、js、java、go、php；
                          prompt 为给 AI 助手的说明
      --env 名称          代码所用环境：prod-global（默认）或 prod-cn
      --depth 层数        响应字段显示的层级（默认 2）
  -o, --output json|table
      --lang en|zh

示例
  justone describe douyin-xingtu/get-kol-spread-info/v1
  justone describe get-kol-spread-info --lang zh
  justone describe douyin-xingtu/get-kol-spread-info/v1 --code python
  justone describe douyinXingtu.getKolSpreadInfoV1 --output json
`,
  mock: `在本机运行行为与 API 相同的模拟服务。任何令牌均可，不计费。
令牌 code-602 总是得到代码 602，其他代码同理，便于检验程序如何应对。

用法：justone mock [--port 端口] [--scenario 文件] [--recordings 目录] [选项]

标准输出的第一行为 “listening http://127.0.0.1:端口”。
  GET /__log        最近 10,000 次调用，不含令牌的值
  GET /__charges    计费次数，按接口以及 --count-by 指定的参数统计
  POST /__reset     重新开始：清空记录、计费、余额、配额、限流以及场景中的计数

选项
      --port 端口          0（默认）取任意空闲端口
      --scenario 文件      YAML 或 JSON：失败、概率、配额、限流、余额（见下）
      --recordings 目录    自备的响应：接口.json、接口/参数=值.json
      --pages 数量         列表的页数（3）
      --latency 时长       每个响应的耗时：50ms、2s
      --count-by 参数      按这些参数统计计费次数：kolId,page
      --lang en|zh

场景示例，各部分均可省略；规则取第一条匹配的
  seed: 1                                   # 相同种子，每次运行结果相同
  latency: [20, 80]                         # 毫秒
  balance: 10                               # 元，用完返回代码 601
  tokens: { team-a: { budget: 1 } }         # 元，用完返回代码 602
  rates: { 301: 0.05, 302: 0.01 }           # 占全部调用的比例
  quotas: { "douyin-xingtu/*": 100 }        # 每日成功次数，超出返回代码 303
  limits: { "*": { calls: 50, seconds: 1 } }  # 超出返回代码 302 和 Retry-After
  rules:
    - operation: douyin-xingtu/get-kol-spread-info/v1   # 名称或路径，* 匹配任意内容
      arguments: { kolId: [1, 2] }          # 另有 token
      calls: { first: 3 }                   # 另有 after、every、per: arguments
      code: 302                             # 另有 status、message、data、upstreamStatus、latency、chance
      retryAfter: 1
    - fault: half-body                      # hang、reset、html-502、empty-503、redirect、string-code
      chance: 0.01

示例
  justone mock --port 8080
  justone mock --port 8080 --scenario failures.yaml --count-by kolId
  JUSTONEAPI_TOKEN=any justone call get-kol-spread-info --kolId 1 --base-url http://127.0.0.1:8080
`,
  batch: `对文件的每一行调用接口。每次成功都计费，因此每行只发送一次：结果旁的日志记录已发送的行，
无论上次如何结束，再次运行同一命令都会从中断处继续。

用法：justone batch 接口 --input 文件 --out 文件 [--参数名 值 ...] [选项]

输入为带表头的 CSV，或每行一个 JSON 对象；- 表示标准输入。列即参数；以 “_” 开头的列忽略。
--参数名 值 对每一行都相同。相同的行只发送一次。

写出：结果文件（每行一个 JSON：行号、参数、数据）、结果文件.journal，以及 结果文件.failed.ndjson（本次失败的行，可作为
同一命令的输入）。任务结束时仍在途中的行为未知：可能已计费，只有 --retry-unknown 才会重新发送。Ctrl-C 会等待已发出的调用。
退出码 14：有的行失败或未知。

选项
  -i, --input 文件        输入的行
      --out 文件          结果
      --concurrency N     同时进行的调用数（默认 4，最多 1000）
      --rate N            每秒最多调用数
      --max-charges N     已计费或可能已计费的调用达到 N 次后不再发送，包括该结果文件此前的运行
      --max-cost 元、--price 元：以元为单位的同样上限；见 justone help call
      --ordered           全部行处理完后，将结果文件按输入的顺序排列
      --parquet 文件      另存为 Parquet 表，按输入的顺序；超大 id 为文本
      --retry-unknown     重新发送未知的行，尽管可能已计费
      --token-file 文件、--profile 名称、--env 名称、--base-url 地址、--timeout 时长、--mock：见 justone help call
  -o, --output json|table 汇总的格式
      --lang en|zh

示例
  justone batch douyin-xingtu/get-kol-spread-info/v1 --input ids.csv --out spread.ndjson --mock
  justone batch get-kol-spread-info --input ids.csv --out spread.ndjson --range _3 --max-charges 100
  justone batch get-kol-spread-info --input ids.csv --out spread.ndjson --ordered --parquet spread.parquet --mock
`,
  login: `把令牌保存在本机，此后各命令无须再提供。输入时不显示；保存前会查询余额（据信不计费）以验证。

用法：justone login [--profile 名称] [--token-stdin] [选项]

令牌单独存于一个仅您本人可读的文件（权限 0600），位于 XDG_CONFIG_HOME/justone 或 ~/.config/justone。
调用时依次查找：--token-file、--profile、JUSTONEAPI_TOKEN、JUSTONEAPI_PROFILE 所指的配置、名为 “default” 的配置。
用 justone status 查看实际使用哪一个。

选项
      --profile 名称      以此名称保存（默认 JUSTONEAPI_PROFILE，否则 “default”）
      --token-stdin       从标准输入读取令牌，不询问
      --env 名称、--base-url 地址、--allow-insecure、--timeout 时长：在何处验证；见 justone help call
      --lang en|zh

示例
  justone login
  justone login --profile work
  justone login --token-stdin < token.txt
`,
  logout: `从本机删除已保存的令牌。令牌在服务方仍然有效。

用法：justone logout [--profile 名称 | --all]

选项
      --profile 名称      删除此名称的令牌（默认 JUSTONEAPI_PROFILE，否则 “default”）
  -a, --all               删除全部
      --lang en|zh

示例
  justone logout
  justone logout --profile work
`,
  profiles: `列出本机保存的令牌名称，以及调用会使用哪一个。不显示令牌。

用法：justone profiles [选项]

选项
  -o, --output json|table
      --lang en|zh

示例
  justone profiles
  justone profiles --output json
`,
  balance: `查看账户余额。据信不计费；服务方没有明确说明。

用法：justone balance [选项]

选项
      --token-file 文件、--profile 名称、--env 名称、--base-url 地址、--timeout 时长、--mock：见 justone help call
  -o, --output json|table
      --lang en|zh

示例
  justone balance --mock
  justone balance --mock --output json
`,
  usage: `按日期与接口查看账户的调用次数。据信不计费；服务方没有明确说明。

用法：justone usage [选项]

选项
      --token-file 文件、--profile 名称、--env 名称、--base-url 地址、--timeout 时长、--mock：见 justone help call
  -o, --output json|table
      --lang en|zh

示例
  justone usage --mock
  justone usage --mock --output json
`,
  status: `查看令牌来源与调用所用的地址。不发送任何请求。

用法：justone status [选项]

选项
      --token-file 文件、--profile 名称、--env 名称、--base-url 地址：见 justone help call
  -o, --output json|table
      --lang en|zh

示例
  justone status
  justone status --env prod-cn
`,
  impact: `升级 Just One API 对 TypeScript 项目中的调用意味着什么：哪些变更影响它们，位于何处。
它是单独的包 @justoneapi/impact；全部选项见 npx @justoneapi/impact --help。

用法：justone impact [选项]

选项
      --from VERSION      默认为项目中已安装的版本；也可为路径
      --to VERSION        默认为 latest；也可为路径
  -p, --project PATH      tsconfig.json 或其所在目录
  -o, --output text|json|sarif
      --fail-on WHAT      major（默认）、minor、deprecated
      --fix [--dry-run]   完成仅是改名的变更，或只输出补丁
      --lang en|zh

退出码：0 无不兼容，1 有，2 无法得出结论。

示例
  justone impact
  justone impact --to 2.0.0 --output sarif
`,
  ping: `测量各主机的应答速度，并建议使用哪一个。不需要令牌，不计费。

用法：justone ping [选项]

选项
      --env 名称          只测其一：prod-global 或 prod-cn
      --base-url 地址     其他地址
      --timeout 时长      等待应答的时间（默认 10s）
  -o, --output json|table
      --lang en|zh

示例
  justone ping
  justone ping --env prod-global
`,
  code: `说明业务代码的含义、是否计费、可否重试、如何处理。不写代码则全部列出。

用法：justone code [代码]

选项
  -o, --output json|table
      --lang en|zh

示例
  justone code 602
  justone code
`,
  completion: `输出 Shell 的自动补全脚本：可补全命令、接口、参数与取值。

用法：justone completion SHELL

  bash   echo 'source <(justone completion bash)' >> ~/.bashrc
  zsh    justone completion zsh > fpath 中某目录下的 _justone
  fish   justone completion fish > ~/.config/fish/completions/justone.fish

示例
  justone completion bash
  justone completion zsh
`,
  environment: `环境变量
  JUSTONEAPI_TOKEN          令牌；--token-file 与 --profile 优先
  JUSTONEAPI_PROFILE        未设 JUSTONEAPI_TOKEN 时，使用以此名称保存的令牌
  XDG_CONFIG_HOME           已保存令牌的位置：XDG_CONFIG_HOME/justone（默认 ~/.config；Windows 为 %APPDATA%）
  XDG_STATE_HOME            已得知单价的位置：XDG_STATE_HOME/justone（默认 ~/.local/state）
  HTTPS_PROXY, HTTP_PROXY, ALL_PROXY, NO_PROXY
                            前往 API 所经的代理；访问本机时不使用
  NODE_EXTRA_CA_CERTS       额外信任的证书文件
  NO_COLOR                  设置后不使用颜色
  LC_ALL, LC_MESSAGES, LANG 以 zh 开头时使用中文；--lang 优先
`,
}
