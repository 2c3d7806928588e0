import type { Problem } from '../problem.ts'
import type { Messages } from './messages.ts'

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`
const list = (words: readonly string[]) => words.join(', ')

/** What went wrong and what to do about it, in English. */
export const describeProblem = (problem: Problem): string => {
  switch (problem.kind) {
    case 'no-config':
      return `no tsconfig.json in ${problem.folder} or above it. Run it inside a project, or name one with --project. A JavaScript project needs a tsconfig.json with "allowJs": true.`
    case 'bad-config':
      return `--project: ${problem.path} cannot be read: ${problem.why}`
    case 'not-used':
      return `no file of this project imports @justoneapi/client or @justoneapi/schema (${list(problem.configs)}). Name another one with --project.`
    case 'not-resolved':
      return `${problem.file} imports ${problem.module}, which TypeScript does not find from there. Install the dependencies of the project; "moduleResolution" has to be "bundler", "node16" or "nodenext".`
    case 'no-file':
      return `${problem.option}: there is no ${problem.path}. A version is written without slashes.`
    case 'no-document':
      return `${problem.option}: ${problem.source} is not an OpenAPI 3 document${problem.why ? ` (${problem.why})` : ''}. Give the openapi.json of @justoneapi/schema, or a version.`
    case 'not-bundled':
      return `${problem.option}: ${problem.source} is a document as the vendor publishes it. Give the openapi.json of @justoneapi/schema, or a version.`
    case 'bad-version':
      return `${problem.option}: ${JSON.stringify(problem.text)} is neither a version, a tag, a range nor a path. Use for example latest, 1.4.0, @justoneapi/client@1.4.0 or ./openapi.json.`
    case 'no-version':
      return `${problem.option}: the registry has no ${problem.spec}. npm view @justoneapi/schema versions lists what there is.`
    case 'registry':
      return `${problem.option}: npm could not fetch ${problem.spec}: ${problem.why}. Check the network and npm's registry, or give the path of an openapi.json.`
    case 'no-npm':
      return `${problem.option}: npm is needed to fetch ${problem.spec}, and there is no npm command. Install npm, or give the path of an openapi.json.`
    case 'file-changed':
      return `${problem.path} was changed while it was read. Nothing was written; run it again.`
    case 'not-written':
      return `${problem.path} cannot be written: ${problem.why}. No file was changed.`
  }
}

export const en: Messages = {
  levels: { major: 'breaking', minor: 'minor', patch: 'patch' },
  everywhere: 'every call',
  header: ['LEVEL', 'OPERATION', 'CHANGE', 'PLACES'],
  compared: (from, to) => `From ${from} to ${to}`,
  same: (version) => `${version} is what is installed: no change to look for.`,
  counts: (operations, files, changes) =>
    `${count(operations, 'operation', 'operations')} used in ${count(files, 'file', 'files')}; ${count(changes, 'change', 'changes')} between the versions`,
  nothing: 'No change touches this project.',
  touched: ({ major, minor, patch }) =>
    `Changes that touch this project: ${major} breaking, ${minor} minor, ${patch} patch.`,
  uncertain: 'perhaps: the type is shared with other operations that are used here',
  fixable: '--fix does it',
  more: (rest) => `and ${count(rest, 'more place', 'more places')} (--output json lists all)`,
  deprecatedTitle: 'Deprecated operations in use',
  deprecated: (operation, successor, unlisted) =>
    `${operation}${unlisted ? ` (not listed since ${unlisted})` : ''}: ${successor ? `move to ${successor}` : 'no operation replaces it yet'}`,
  fixed: (renames, files) => `Fixed ${count(renames, 'change', 'changes')} in ${count(files, 'file', 'files')}.`,
  nothingToFix: 'Nothing can be fixed by renaming alone.',
  canFix: (number) => `${count(number, 'change', 'changes')} can be done with --fix.`,
  usage: `What an upgrade of Just One API means for the calls of a TypeScript project.

Usage: justone-impact [options]

Reads the project through its types and tells which changes between two versions touch the operations, parameters and
fields that it uses, with file, line and column. Nothing is called and nothing is paid.

Versions (of @justoneapi/schema, which holds the interface)
      --from VERSION      the version installed in the project, unless told
      --to VERSION        latest, unless told
                          a version, tag or range; @justoneapi/client@VERSION; or the path of an openapi.json, a package
                          folder or a tarball

Project
  -p, --project PATH      a tsconfig.json or its folder; may be repeated. The nearest one, unless told

Results
  -o, --output FORMAT     text, json or sarif
      --fail-on WHAT      what makes the exit code 1: major (default), minor, deprecated; may be repeated
      --fix               rename what is only called otherwise; all of it is written, or nothing
      --dry-run           with --fix: print a patch instead
      --lang en|zh        from the locale, unless told
  -h, --help
  -V, --version

Exit codes
  0  nothing that --fail-on names      1  something      2  it could not be told

Examples
  justone-impact
  justone-impact --to 2.0.0 --fail-on major --fail-on deprecated
  justone-impact --from 1.4.0 --to next --output sarif > impact.sarif
  justone-impact --to 2.0.0 --fix --dry-run | git apply
`,
  unknownOption: (name, near) => `unknown option ${name}.${near ? ` Did you mean --${near}?` : ''}`,
  missingValue: (name) => `--${name} needs a value.`,
  noValue: (name) => `--${name} takes no value.`,
  wrongValue: (name, value, allowed) =>
    `--${name}: ${JSON.stringify(value)} is not allowed. Use ${allowed.join(', ')}.`,
  twice: (name) => `--${name} is given twice.`,
  notTogether: (one, other) => `--${one} and --${other} do not go together.`,
  needs: (one, other) => `--${one} needs --${other}.`,
  unexpectedWord: (word) =>
    `unexpected ${JSON.stringify(word)}. Projects are named with --project, versions with --from and --to.`,
  seeHelp: 'justone-impact --help shows how it is used.',
  problem: describeProblem,
  unexpected: (text) => `a bug of justone-impact; please report it with this text: ${text}`,
}
