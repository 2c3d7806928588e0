import type { Problem } from '../problem.ts'
import type { Messages } from './messages.ts'

const list = (words: readonly string[]) => words.join('、')

const describeProblem = (problem: Problem): string => {
  switch (problem.kind) {
    case 'no-config':
      return `${problem.folder} 及其上级目录中没有 tsconfig.json。请在项目内运行，或用 --project 指定。JavaScript 项目需要一个设置了 "allowJs": true 的 tsconfig.json。`
    case 'bad-config':
      return `--project：无法读取 ${problem.path}：${problem.why}`
    case 'not-used':
      return `该项目没有任何文件导入 @justoneapi/client 或 @justoneapi/schema（${list(problem.configs)}）。请用 --project 指定其他项目。`
    case 'not-resolved':
      return `${problem.file} 导入了 ${problem.module}，但 TypeScript 在该处找不到它。请安装项目依赖；"moduleResolution" 须为 "bundler"、"node16" 或 "nodenext"。`
    case 'no-file':
      return `${problem.option}：找不到 ${problem.path}。版本号中不含斜杠。`
    case 'no-document':
      return `${problem.option}：${problem.source} 不是 OpenAPI 3 文档${problem.why ? `（${problem.why}）` : ''}。请提供 @justoneapi/schema 的 openapi.json，或一个版本号。`
    case 'not-bundled':
      return `${problem.option}：${problem.source} 是服务方发布的原始文档。请提供 @justoneapi/schema 的 openapi.json，或一个版本号。`
    case 'bad-version':
      return `${problem.option}：${JSON.stringify(problem.text)} 既不是版本号、标签、范围，也不是路径。例如可用 latest、1.4.0、@justoneapi/client@1.4.0 或 ./openapi.json。`
    case 'no-version':
      return `${problem.option}：registry 中没有 ${problem.spec}。可用 npm view @justoneapi/schema versions 查看已有版本。`
    case 'registry':
      return `${problem.option}：npm 无法获取 ${problem.spec}：${problem.why}。请检查网络与 npm 的 registry 设置，或提供 openapi.json 的路径。`
    case 'no-npm':
      return `${problem.option}：获取 ${problem.spec} 需要 npm，但找不到 npm 命令。请安装 npm，或提供 openapi.json 的路径。`
    case 'file-changed':
      return `${problem.path} 在读取期间被修改。未写入任何内容，请重新运行。`
    case 'not-written':
      return `无法写入 ${problem.path}：${problem.why}。没有文件被修改。`
  }
}

export const zh: Messages = {
  levels: { major: '不兼容', minor: '次要', patch: '补丁' },
  everywhere: '所有调用',
  header: ['级别', '接口', '变更', '位置'],
  compared: (from, to) => `从 ${from} 到 ${to}`,
  same: (version) => `已安装的就是 ${version}：没有需要检查的变更。`,
  counts: (operations, files, changes) =>
    `${files} 个文件中使用了 ${operations} 个接口；两个版本之间有 ${changes} 处变更`,
  nothing: '没有变更影响该项目。',
  touched: ({ major, minor, patch }) => `影响该项目的变更：${major} 处不兼容，${minor} 处次要，${patch} 处补丁。`,
  uncertain: '可能：该类型与此处使用的其他接口共用',
  fixable: '可由 --fix 完成',
  more: (rest) => `另有 ${rest} 处（--output json 列出全部）`,
  deprecatedTitle: '正在使用的已弃用接口',
  deprecated: (operation, successor, unlisted) =>
    `${operation}${unlisted ? `（自 ${unlisted} 起不再列出）` : ''}：${successor ? `请改用 ${successor}` : '暂无替代接口'}`,
  fixed: (renames, files) => `已在 ${files} 个文件中完成 ${renames} 处变更。`,
  nothingToFix: '没有仅靠改名就能完成的变更。',
  canFix: (number) => `其中 ${number} 处变更可用 --fix 完成。`,
  usage: `升级 Just One API 对 TypeScript 项目中的调用意味着什么。

用法：justone-impact [选项]

通过类型读取项目，指出两个版本之间有哪些变更影响项目所用的接口、参数与字段，并给出文件、行与列。不发出任何调用，不产生费用。

版本（指 @justoneapi/schema 的版本，接口由它定义）
      --from VERSION      默认为项目中已安装的版本
      --to VERSION        默认为 latest
                          版本号、标签或范围；@justoneapi/client@VERSION；或 openapi.json、包目录、tarball 的路径

项目
  -p, --project PATH      tsconfig.json 或其所在目录，可重复；默认为最近的一个

结果
  -o, --output FORMAT     text、json 或 sarif
      --fail-on WHAT      何种情况退出码为 1：major（默认）、minor、deprecated，可重复
      --fix               完成仅是改名的变更；要么全部写入，要么不写入
      --dry-run           与 --fix 同用：只输出补丁
      --lang en|zh        默认取自系统语言环境
  -h, --help
  -V, --version

退出码
  0  没有 --fail-on 所指的情况      1  有      2  无法得出结论

示例
  justone-impact
  justone-impact --to 2.0.0 --fail-on major --fail-on deprecated
  justone-impact --from 1.4.0 --to next --output sarif > impact.sarif
  justone-impact --to 2.0.0 --fix --dry-run | git apply
`,
  unknownOption: (name, near) => `未知选项 ${name}。${near ? `是否想用 --${near}？` : ''}`,
  missingValue: (name) => `--${name} 需要一个值。`,
  noValue: (name) => `--${name} 不带值。`,
  wrongValue: (name, value, allowed) => `--${name}：不允许 ${JSON.stringify(value)}。可用：${allowed.join('、')}。`,
  twice: (name) => `--${name} 重复给出。`,
  notTogether: (one, other) => `--${one} 与 --${other} 不能同时使用。`,
  needs: (one, other) => `--${one} 需要与 --${other} 同用。`,
  unexpectedWord: (word) => `多余的参数 ${JSON.stringify(word)}。项目用 --project 指定，版本用 --from 与 --to 指定。`,
  seeHelp: 'justone-impact --help 显示用法。',
  problem: describeProblem,
  unexpected: (text) => `justone-impact 的缺陷，请附上此文报告：${text}`,
}
