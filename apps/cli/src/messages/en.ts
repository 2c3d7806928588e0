import { account } from './account/en.ts'
import type { Messages } from './messages.ts'

const didYouMean = (near: string | undefined) => (near === undefined ? '' : ` Did you mean ${near}?`)
const plural = (count: number, one: string, many: string) => (count === 1 ? `1 ${one}` : `${count} ${many}`)
/** 75 as `1m 15s`. */
const duration = (seconds: number) => {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)]
  if (hours > 0) return `${hours}h ${minutes}m`
  return minutes > 0 ? `${minutes}m ${Math.floor(seconds % 60)}s` : `${Math.ceil(seconds)}s`
}

export const en: Messages = {
  labels: {
    operation: 'operation',
    code: 'code',
    charged: 'charged',
    attempts: 'attempts',
    requestId: 'request id',
    said: 'server says',
    next: 'next',
    exitCode: 'exit code',
    field: 'FIELD',
    value: 'VALUE',
    readsAs: 'READS AS',
    id: 'id',
    platform: 'platform',
    versions: 'versions',
    docs: 'docs',
    parameters: 'Parameters',
    figures: 'What the figures mean',
    example: 'Example',
    title: 'TITLE',
    marks: 'NOTE',
    required: 'required',
    advised: 'advised',
    deprecated: 'deprecated',
    unlisted: 'unlisted',
    hidden: 'undocumented',
    thisOne: 'this one',
    meaning: 'meaning',
    repeat: 'repeat',
    total: 'TOTAL',
    version: 'version',
    tokenFrom: 'token from',
    address: 'address',
    language: 'language',
    profiles: 'profiles',
    proxy: 'proxy',
  },
  charged: { yes: 'yes', no: 'no', unknown: 'perhaps: check your usage before you repeat the call' },
  next: {
    success: '',
    unexpected: 'This is a bug of justone. Please report it with the text above.',
    usage: 'Correct the command line; justone --help shows how.',
    token: 'Store a valid token with justone login, or set JUSTONEAPI_TOKEN, or use --token-file FILE.',
    permission: 'Ask the vendor to open this operation for your account.',
    money: 'Top up the account, or raise the budget; the same call then works.',
    limit: 'Call this operation less often, or later.',
    parameters: 'Correct the parameters: justone describe OPERATION shows them.',
    'not-found': 'Check the operation and --base-url, or update justone.',
    server: 'Try again in a moment; nothing was paid.',
    unknown: 'Look at your usage before you repeat it: a second call may be paid again.',
    network: 'Check the network and --base-url, then try again; nothing was sent.',
    protocol: 'Check --base-url; the call may have been paid. If it goes on, report it to the vendor.',
    local: 'Correct what is named above on this machine, then run the command again.',
    partial: '',
    interrupted: 'If the request was out, it may have been paid: look at your usage before you repeat it.',
  },
  exitCodes: {
    success:
      'The result is on standard output. Code 201 (paid, and nothing there) counts as success with an empty result.',
    unexpected: 'A bug of justone.',
    usage: 'The command line is wrong: unknown option or operation, missing or wrong parameter. Nothing was sent.',
    token: 'No token, an unreadable one, or one the server does not accept (code 100).',
    permission: 'The account may not call this operation (600).',
    money: 'Balance or budget used up (601, 602, or a limit of yours).',
    limit: 'Too many calls (302), or the daily quota is reached (303).',
    parameters: 'The server refuses the parameters (400).',
    'not-found': 'The server does not know the path (404).',
    server: 'The server failed and charged nothing (301, 500, 503).',
    unknown: 'The request was sent and no whole answer came: it may have been paid.',
    network: 'The request certainly never left: name, connection or TLS refused.',
    protocol: 'The answer is no envelope, has a code nobody published, or is a redirect. It may have been paid.',
    local: 'Something on this machine: a file, a port.',
    partial: 'A batch went through its whole input, but some rows failed or are unknown; the summary counts them.',
    interrupted: 'Ended by you (Ctrl-C).',
  },
  code: (code, name, httpStatus) =>
    `${code}${name ? ` ${name}` : ''}${httpStatus === undefined ? '' : ` (HTTP ${httpStatus})`}`,
  retryAfter: (seconds) => `Wait ${plural(seconds, 'second', 'seconds')}, as the server asks, then try again.`,
  resumeAt: (time) => `The operation can be called again from ${time}.`,
  retrying: (attempt, code, seconds) =>
    `attempt ${attempt} failed${code === undefined ? '' : ` (code ${code}, not charged)`}; next one in ${seconds} s`,
  believedFree: 'believed to be free; the vendor does not say so',
  unexpected: 'something unexpected happened',
  outputLost: (why) => `standard output cannot be written (${why})`,
  outputLostNext: 'Make room, or send it elsewhere. What was paid stays paid: justone usage shows it.',
  onMock: 'mock: sample data from inside justone; no token, no network, nothing paid',
  upstream: (statusCode, message) =>
    `warning: the answer was paid, but the platform behind it reports status ${statusCode}${message ? ` (${message})` : ''}`,
  noContent: (requestId) =>
    `code 201: there is nothing to return; the call was charged${requestId ? ` (request id ${requestId})` : ''}`,
  hiddenRows: (count) => `${plural(count, 'more row', 'more rows')}; --output json shows everything`,
  dryRunToken: (place) => `(dry run: nothing was sent; the token would go into the ${place})`,
  commands: {
    unknown: (name, near) => `there is no command ${JSON.stringify(name)}.${didYouMean(near)}`,
    list: 'Commands: operations, describe, call, batch, login, logout, profiles, balance, usage, status, ping, code, impact, mock, completion, help.',
  },
  options: {
    unknown: (option, near) => `${option}: there is no such option or parameter.${didYouMean(near && `--${near}`)}`,
    twice: (name) => `--${name}: given more than once.`,
    noValue: (name) => `--${name}: takes no value.`,
    missingValue: (name) => `--${name}: a value is missing. (One that starts with "--" is written --${name}=VALUE.)`,
    wrongValue: (name, value, allowed) =>
      `--${name}: ${JSON.stringify(value)} is not allowed. Use ${allowed.join(' or ')}.`,
    duration: (name, value) =>
      `--${name}: ${JSON.stringify(value)} is no duration. Use seconds (90), or 500ms, 90s, 2m.`,
    count: (name, value, most) =>
      most === undefined
        ? `--${name}: ${JSON.stringify(value)} is no whole number above 0.`
        : `--${name}: ${JSON.stringify(value)} is no whole number from 1 to ${most}.`,
    port: (value) => `--port: ${JSON.stringify(value)} is no port. Use a number from 0 (any free one) to 65535.`,
    tooMany: (count) =>
      `${plural(count, 'word', 'words')} too many behind the operation. Parameters are written --name VALUE; quote values that hold spaces.`,
    surplus: (count) => `${plural(count, 'word', 'words')} too many: all that this command takes is in its --help.`,
    refused: (command, count) => `${plural(count, 'problem', 'problems')} with the command line of ${command}`,
    next: (command) => `justone ${command} --help shows what it takes.`,
    notTogether: (one, other) => `--${one}: cannot go together with --${other}.`,
    sameFile: (one, other) => `--${one}: this is the file of --${other}. Name another one.`,
    query: (expression, why) => `--select: ${JSON.stringify(expression)} is no JMESPath expression (${why})`,
    queryFailed: (expression, why) =>
      `--select: ${JSON.stringify(expression)} does not fit the answer (${why}). It was paid, so it is written whole`,
    nothingSelected: (names) => `--select found nothing; the fields to begin with: ${names.join(', ')}`,
    wrongShell: (shells) => `name the shell: ${shells.join(', ')}.`,
    tokenOption:
      'A token is not taken from the command line: everybody on this machine can read it there, and the shell keeps it. Use justone login, JUSTONEAPI_TOKEN or --token-file FILE.',
  },
  params: {
    unreadable: (file, why) => `the file of parameters ${file} cannot be read (${why})`,
    noObject: (file) => `${file}: this is no JSON object such as {"kolId": "7000000000000000000"}`,
    lostDigits: (name) => `${name}: a number of this size loses digits when it is read. Put it into quotes.`,
    notPlain: (name) => `${name}: only a text, a number or a boolean can be sent.`,
  },
  paging: {
    none: '--all-pages: nothing is known about how this operation pages. Call it page by page.',
    noLimit:
      '--all-pages: every page is paid. Say how far it goes: --max-pages N, --max-items N, --max-charges N or --max-cost YUAN.',
    onlyWithAll: '--max-pages, --max-items and --resume belong to --all-pages, which is not given.',
    assumed: 'warning: no published example confirms how this operation pages; it may end too early',
    told: (pages, items, isComplete) =>
      `${plural(pages, 'page', 'pages')}, ${plural(items, 'item', 'items')}; ${isComplete ? 'that is the whole list' : 'there may be more'}`,
    progress: (pages, items) => `${plural(pages, 'page', 'pages')}, ${plural(items, 'item', 'items')}`,
  },
  resume: {
    unreadable: (given) => `--resume: ${given} holds no position of a list`,
    otherOperation: (given, operation) => `--resume: ${given} belongs to ${operation}`,
    otherArguments: (given) =>
      `--resume: ${given} belongs to a call with other parameters. Leave them out, or start anew without it`,
    wouldReplace: (path) =>
      `${path} holds the items before this position, and only --output ndjson can add to it. Name another --out for the rest`,
    saved: (file) => `the same command goes on from ${file}; nothing is paid twice`,
    word: (word) => `goes on with --resume ${word}`,
    cut: (items) =>
      `${plural(items, 'item', 'items')} of the last page ${items === 1 ? 'was' : 'were'} paid and left out by --max-items; --resume FILE would have kept them`,
  },
  token: {
    missing: 'there is no token',
    malformed: 'JUSTONEAPI_TOKEN holds spaces or line ends in the middle, so it is no token',
    unreadable: (file, why) => `the token file ${file} cannot be read (${why})`,
    noTokenInside: (file) => `the token file ${file} does not hold one token and nothing else`,
  },
  account,
  operation: {
    missing: 'which operation?',
    missingNext: 'justone call OPERATION --NAME VALUE; justone operations WORDS finds one.',
    unknown: (typed, hasNear) =>
      hasNear
        ? `unknown operation ${JSON.stringify(typed)}; did you mean one of these?`
        : `unknown operation ${JSON.stringify(typed)}`,
    unknownNext: 'The operation comes first, its parameters behind it. justone operations WORDS searches.',
    ambiguous: (typed) => `${JSON.stringify(typed)} is the name of several operations`,
    ambiguousNext: 'Write one of them with its platform.',
    candidate: (short, title, deprecated) => `${short}  ${title}${deprecated ? ' (deprecated)' : ''}`,
    taken: (short, others) =>
      others.length === 0 ? `using ${short}` : `using ${short} (other versions: ${others.join(', ')})`,
    deprecated: (short, successor) =>
      successor === undefined
        ? `warning: ${short} is deprecated`
        : `warning: ${short} is deprecated; move to ${successor}`,
  },
  parameter: {
    refused: (short, count) => `${short}: ${plural(count, 'problem', 'problems')}; nothing was sent`,
    next: (short) => `justone describe ${short} shows all parameters.`,
    missing: (name, description) => `${name}: is required. ${description}`,
    empty: (name) => `${name}: is empty. Leave it out, or give it a value.`,
    notAllowed: (name, value, allowed, near) =>
      `${name}: ${JSON.stringify(value)} is not allowed. Use ${allowed
        .map(({ value: each, meaning }) => (meaning ? `${each} (${meaning})` : each))
        .join(', ')}.${didYouMean(near)}`,
    wrongType: (name, value, type) =>
      `${name}: ${JSON.stringify(value)} is no ${type}.${type === 'boolean' ? ' Use true or false.' : ''}`,
    outOfRange: (name, value, least, most) =>
      `${name}: ${value} is out of range. It has to lie between ${least} and ${most}.`,
    noDate: (name, value) => `${name}: ${JSON.stringify(value)} is no date. Write it like 2026-01-31.`,
  },
  find: {
    none: (words, near) =>
      near.length === 0
        ? `no operation fits ${JSON.stringify(words)}; try fewer or other words, in English or Chinese`
        : `no operation fits ${JSON.stringify(words)}; these fit a part of it: ${near.join(', ')}`,
    corrected: (word, taken) => `nothing is called ${JSON.stringify(word)}; this is about ${JSON.stringify(taken)}`,
    leftOut: (count) =>
      `${plural(count, 'deprecated or unlisted operation is', 'deprecated or unlisted operations are')} left out; --all shows them`,
    count: (count) => plural(count, 'operation', 'operations'),
    unknownPlatform: (platform, near, all) =>
      `--platform: ${JSON.stringify(platform)} is not known.${didYouMean(near)} Use one of: ${all}`,
  },
  describe: {
    defaultsTo: (value) => `default ${value}`,
    noParameters: 'It takes no parameters.',
    noResponse: 'No published example shows yet what its data looks like.',
    response: (depth) => `Fields of data, as examples have shown them (--depth ${depth}; more with a higher one)`,
  },
  mock: {
    listening: (url) => `listening ${url}`,
    stop: 'Any token gets in; nothing is paid. GET /__log and /__charges tell what was called. Ctrl-C ends it.',
    portInUse: (port) => `port ${port} is in use by another program`,
    portRefused: (port, why) => `port ${port} cannot be opened (${why})`,
    wrongFiles: (place, count) => `${plural(count, 'problem', 'problems')} in ${place}; nothing was started`,
    unreadable: (place, why) => `${place} cannot be read (${why})`,
  },
  businessCode: {
    noNumber: (text) => `${JSON.stringify(text)} is no code. Codes are numbers, such as 602.`,
    unknown: (code) => `code ${code} is in no table; whether it is charged is not known`,
    known: (codes) => `Known codes: ${codes}. Ask the vendor, with the request id.`,
    charged: { yes: 'yes', no: 'no', unknown: 'not known' },
    retry: { backoff: 'yes, after a wait', never: 'never', 'after-midnight': 'not before midnight in Asia/Shanghai' },
  },
  batch: {
    missing: (name) => `--${name}: is required.`,
    noRow: 'the line is no JSON object.',
    strangeColumns: (names) =>
      `the input has columns that are no parameters: ${names.map((name) => JSON.stringify(name)).join(', ')}. Rename them, or start their names with "_"`,
    strangeFile: (out) =>
      `${out} exists and has no journal beside it, so it is not of an earlier run. Choose another --out`,
    resultGone: (out, count) =>
      `${out} is empty, but ${plural(count, 'answer', 'answers')} of it ${count === 1 ? 'was' : 'were'} paid. Bring it back, or choose another --out, which pays again`,
    otherOperation: (out, operation) => `${out} belongs to a run of ${operation}. Choose another --out`,
    unwritable: (out, why) => `${out} or a file beside it cannot be written (${why})`,
    locked: (out, pid) => `another run (process ${pid}) is writing ${out}`,
    stopping: 'stopping: waiting for the calls that are out; Ctrl-C again leaves them unknown',
    interrupted: 'ended by you; the same command goes on where it stopped',
    unknownRows: (count) =>
      `${plural(count, 'row is', 'rows are')} unknown: sent, without a whole answer, perhaps paid. Look at justone usage; --retry-unknown sends them again`,
    otherInput: (out) =>
      `note: the input or the parameters for all rows are not those of the last run; rows that ${out} has stay, the others are sent`,
    strangers: (count, out) =>
      `note: ${plural(count, 'answer', 'answers')} in ${out} ${count === 1 ? 'is of a row' : 'are of rows'} that this input does not have`,
    missingColumns: (names) =>
      `the input has no column for ${names.join(', ')}, which every call needs. Add it, or give --${names[0] ?? ''} VALUE for all rows`,
    noChargesLeft: (charges) =>
      `--max-charges ${charges}: so many calls of this result were charged or may have been, earlier runs included`,
    rescued: (count) =>
      `${plural(count, 'answer', 'answers')} could not be written and ${count === 1 ? 'stands' : 'stand'} on standard output instead: paid, so keep ${count === 1 ? 'it' : 'them'}`,
    failedRow: (row, problem) => `row ${row}: ${problem}`,
    failedRows: (count, file) =>
      `${plural(count, 'row', 'rows')} failed, not charged: see ${file}, which can be the --input of the same command`,
    progress: ({ handled, total, perSecond, secondsLeft, charged, failures, unknown, repeated }) =>
      [
        total === undefined ? plural(handled, 'row', 'rows') : `${handled} of ${total} rows`,
        `${perSecond.toFixed(1)}/s`,
        secondsLeft === undefined ? '' : `${duration(secondsLeft)} left`,
        `${charged} charged`,
        failures.length === 0 ? '' : `failed: ${failures.map(([kind, count]) => `${kind} x${count}`).join(', ')}`,
        unknown === 0 ? '' : `${unknown} unknown`,
        repeated === 0 ? '' : `${repeated} repeated`,
      ]
        .filter(Boolean)
        .join('  '),
    counts: {
      rows: 'rows read',
      done: 'done',
      before: '  of these in an earlier run',
      duplicates: 'equal to an earlier row',
      sent: 'sent in this run',
      charged: 'charged in this run',
      unknown: 'unknown, perhaps charged',
      failed: 'failed, not charged',
      repeated: 'attempts repeated, not charged',
      waiting: 'not sent',
    },
    input: {
      empty: (file) => `${file} is empty`,
      noRows: (file) => `${file} has a header and no rows`,
      binary: (file) => `${file} is no UTF-8 text; save it as CSV in UTF-8, or as lines of JSON`,
      csv: (file, why) => `${file} is no valid CSV (${why})`,
      header: (file, name) => `${file}: the column ${JSON.stringify(name)} stands twice in the header`,
      file: (file, why) => `${file} cannot be read (${why})`,
    },
  },
  ping: {
    none: 'no host answers',
    failed: (why) => `no answer (${why})`,
    advice: (name) => `${name} is the quickest from here: --env ${name}`,
    insecure: 'prod-cn is plain http on an IP address: the token travels unencrypted',
  },
  impact: {
    missing: 'impact is a package of its own, and it is not installed here',
    next: (command) => `Run ${command}, or install @justoneapi/impact.`,
  },
  help: {
    unknownTopic: (topic, near) => `there is no help about ${JSON.stringify(topic)}.${didYouMean(near)}`,
    next: 'justone help lists commands and topics.',
  },
}
