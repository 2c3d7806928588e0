/** Pages of `justone help`, in English. */
export const pages: Readonly<Record<string, string>> = {
  justone: `Just One API at the terminal.

Usage: justone COMMAND [options]

Commands
  operations [WORDS]    find an operation, in English or Chinese
  describe OPERATION    its parameters, their values, its versions
  call OPERATION        call it; a success is paid
  batch OPERATION       call it for every row of a file; goes on where it stopped
  login                 store a token on this machine, once it is checked
  logout                remove a stored token
  profiles              the tokens that are stored, by name
  balance               what is left on the account
  usage                 calls by day and operation
  status                where the token comes from, which address is used; sends nothing
  ping                  how quickly each host answers
  code [NUMBER]         what a business code means, and whether it is charged
  impact                what an upgrade means for the calls of a TypeScript project
  mock                  run a server that behaves like the API and costs nothing
  completion SHELL      completion for bash, zsh or fish
  help [TOPIC]          a page about a command, exit-codes or environment

Everywhere
  -o, --output json|table   a table on a terminal, JSON in a pipe, unless told
      --lang en|zh          from the locale, unless told
  -h, --help                how a command is used
  -V, --version

Examples
  justone operations xingtu spread
  justone describe douyin-xingtu/get-kol-spread-info/v1
  justone call douyin-xingtu/get-kol-spread-info/v1 --kolId 7000000000000000000 --mock
`,
  call: `Call an operation and print its data. A success is paid; --mock is not.

Usage: justone call OPERATION [--NAME VALUE ...] [options]

The operation is written as its path (with or without /api/), its id (douyinXingtu.getKolSpreadInfoV1) or its short
name (get-kol-spread-info). Without a version the advised one is taken, else the highest, and that is told.
Parameters are checked before anything is sent. justone call OPERATION --help shows them.

Options
      --mock              sample data from inside justone: no token, no network, nothing paid
      --dry-run           print the request instead of sending it; needs no token
      --token-file FILE   read the token from a file; justone help login tells where else it may come from
      --profile NAME      use the token that was stored under this name
      --env NAME          prod-global (default, https) or prod-cn (plain http: the token travels unencrypted)
      --base-url URL      another address, such as that of justone mock
      --allow-insecure    let the token travel over plain http to --base-url
      --timeout TIME      the longest time for one attempt: 90, 90s, 2m (default 120s)
      --params FILE       more parameters from a JSON object; - reads standard input
      --max-charges N     send nothing once N calls were charged, or may have been
      --max-cost YUAN     the same in yuan, by the price of a call: given, or learned before
      --price YUAN        what a charged call costs, such as 0.02
      --learn-price       ask for the balance before and after, and remember what a call cost
  -v, --verbose           tell each request and answer on standard error, without arguments and token

Results
  -o, --output FORMAT     json, ndjson, csv, table or yaml
  -s, --select QUERY      a part of the data, in JMESPath; with --all-pages of each item
      --raw               the answer as it came, byte for byte
      --out FILE          write the result to a file, whole or not at all (ndjson with --all-pages: page by page)
      --all-pages         page after page, as one list: json is one array, ndjson one item a line.
                          Every page is paid, so it needs a limit:
      --max-pages N       so many pages
      --max-items N       so many items
      --resume FILE|WORD  go on where a list broke off. FILE keeps the place and what was paid for, so that the same
                          command goes on, after kill -9 too; without one the WORD to go on with is told
      --lang en|zh

Examples
  justone call douyin-xingtu/get-kol-spread-info/v1 --kolId 7000000000000000000 --range _3
  justone call get-kol-spread-info --kolId 7000000000000000000 --mock --output json
  justone call weixin/search-article/v1 --keyword coffee --dry-run
  justone call douyin/get-video-comment/v1 --awemeId 1 --all-pages --max-pages 2 --output csv --mock
  justone call douyin/get-video-comment/v1 --awemeId 1 --all-pages --max-cost 0.5 --price 0.02 --mock
  justone call douyin/get-video-comment/v1 --awemeId 1 --all-pages --max-pages 9 --output ndjson --out c.ndjson --resume c.place
  justone call get-kol-spread-info --kolId 1 --select expect_cpm.cpm_1_20 --mock
`,
  operations: `Find an operation. Every word has to be found in its title, path, platform or parameters; best first.

Usage: justone operations [WORDS] [options]

Options
  -p, --platform NAME     only this platform, such as douyin-xingtu
  -a, --all               deprecated and unlisted ones too
  -o, --output json|table
      --lang en|zh

Examples
  justone operations creator search
  justone operations 抖音 达人
  justone operations --platform weixin --all
`,
  describe: `Show what an operation takes, what its values mean, and which of its versions is advised.

Usage: justone describe OPERATION [options]

Options
  -c, --code LANGUAGE     code to take home, without the token: ts, cli, curl, python, js, java, go, php;
                          prompt is a text for an assistant
      --env NAME          the environment of that code: prod-global (default) or prod-cn
      --depth NUMBER      how deep the tree of response fields goes (default 2)
  -o, --output json|table
      --lang en|zh

Examples
  justone describe douyin-xingtu/get-kol-spread-info/v1
  justone describe get-kol-spread-info --lang zh
  justone describe douyin-xingtu/get-kol-spread-info/v1 --code python
  justone describe douyinXingtu.getKolSpreadInfoV1 --output json
`,
  mock: `Run a server on this machine that behaves like the API. Any token gets in, nothing is paid.
The token code-602 is answered with code 602, and so for every code: see how your program takes it.

Usage: justone mock [--port NUMBER] [--scenario FILE] [--recordings FOLDER] [options]

The first line on standard output is "listening http://127.0.0.1:PORT".
  GET /__log        the last 10,000 calls; the token's value is left out
  GET /__charges    how many calls were charged, by operation and by the arguments of --count-by
  POST /__reset     starts anew: log, charges, balances, quotas, limits and the counts of the scenario

Options
      --port NUMBER        0 (default) takes a free port
      --scenario FILE      YAML or JSON: what fails, how often, quotas, limits, balances (below)
      --recordings FOLDER  answers of your own: OPERATION.json, OPERATION/NAME=VALUE.json
      --pages NUMBER       how many pages a list has (3)
      --latency TIME       how long each answer takes: 50ms, 2s
      --count-by NAMES     count charged calls by these arguments: kolId,page
      --lang en|zh

A scenario, every part optional; a rule that fits first is used
  seed: 1                                   # what is drawn is the same in every run
  latency: [20, 80]                         # milliseconds
  balance: 10                               # yuan; then code 601
  tokens: { team-a: { budget: 1 } }         # yuan; then code 602
  rates: { 301: 0.05, 302: 0.01 }           # parts of all calls
  quotas: { "douyin-xingtu/*": 100 }        # successes a day; then code 303
  limits: { "*": { calls: 50, seconds: 1 } }  # then code 302 with Retry-After
  rules:
    - operation: douyin-xingtu/get-kol-spread-info/v1   # a name or a path, * for anything
      arguments: { kolId: [1, 2] }          # also: token
      calls: { first: 3 }                   # also: after, every, per: arguments
      code: 302                             # also: status, message, data, upstreamStatus, latency, chance
      retryAfter: 1
    - fault: half-body                      # hang, reset, html-502, empty-503, redirect, string-code
      chance: 0.01

Examples
  justone mock --port 8080
  justone mock --port 8080 --scenario failures.yaml --count-by kolId
  JUSTONEAPI_TOKEN=any justone call get-kol-spread-info --kolId 1 --base-url http://127.0.0.1:8080
`,
  batch: `Call an operation for every row of a file. Every success is paid, so each row is sent once: a journal beside the
result says what was sent, and the same command goes on where an earlier run stopped, however it ended.

Usage: justone batch OPERATION --input FILE --out FILE [--NAME VALUE ...] [options]

The input is CSV with a header, or one JSON object a line; - reads standard input. Columns are parameters; those that
start with "_" are left alone. --NAME VALUE is the same for every row. Equal rows are sent once.

Written are FILE (one JSON object a line: row, arguments, data), FILE.journal, and FILE.failed.ndjson with the rows that
failed in this run, which can be the input of the same command. A row that was out when a run ended is unknown: perhaps
paid, and sent again only with --retry-unknown. Ctrl-C waits for the calls that are out. Exit code 14: some rows failed or
are unknown.

Options
  -i, --input FILE        the rows
      --out FILE          the results
      --concurrency N     calls at a time (default 4, at most 1000)
      --rate N            calls a second at most
      --max-charges N     send nothing once N calls were charged, or may have been, earlier runs of FILE included
      --max-cost YUAN, --price YUAN: the same in yuan, as in justone help call
      --ordered           put FILE into the order of the input, when all rows are through
      --parquet FILE      the result as a Parquet table as well, in the order of the input; large ids are texts
      --retry-unknown     send unknown rows again, although they may have been paid
      --token-file FILE, --profile NAME, --env NAME, --base-url URL, --timeout TIME, --mock:
                          as in justone help call
  -o, --output json|table the summary
      --lang en|zh

Examples
  justone batch douyin-xingtu/get-kol-spread-info/v1 --input ids.csv --out spread.ndjson --mock
  justone batch get-kol-spread-info --input ids.csv --out spread.ndjson --range _3 --max-charges 100
  justone batch get-kol-spread-info --input ids.csv --out spread.ndjson --ordered --parquet spread.parquet --mock
`,
  login: `Store a token on this machine, so that no command has to be given one. It is asked for, not shown while you type,
and checked by asking for the balance (believed to be free) before it is stored.

Usage: justone login [--profile NAME] [--token-stdin] [options]

The token stands in a file of its own, readable by you alone (mode 0600), under XDG_CONFIG_HOME/justone or
~/.config/justone. A call takes its token from the first of: --token-file, --profile, JUSTONEAPI_TOKEN, the profile that
JUSTONEAPI_PROFILE names, the profile "default". justone status says which one it is.

Options
      --profile NAME      store it under this name (default: JUSTONEAPI_PROFILE, else "default")
      --token-stdin       read the token from standard input instead of asking
      --env NAME, --base-url URL, --allow-insecure, --timeout TIME: where it is checked; as in justone help call
      --lang en|zh

Examples
  justone login
  justone login --profile work
  justone login --token-stdin < token.txt
`,
  logout: `Remove a stored token from this machine. It stays valid at the vendor.

Usage: justone logout [--profile NAME | --all]

Options
      --profile NAME      the one of this name (default: JUSTONEAPI_PROFILE, else "default")
  -a, --all               every stored token
      --lang en|zh

Examples
  justone logout
  justone logout --profile work
`,
  profiles: `List the tokens that are stored on this machine, by name, and which one a call would use. No token is shown.

Usage: justone profiles [options]

Options
  -o, --output json|table
      --lang en|zh

Examples
  justone profiles
  justone profiles --output json
`,
  balance: `Show what is left on the account. It is believed to be free; the vendor does not say so.

Usage: justone balance [options]

Options
      --token-file FILE, --profile NAME, --env NAME, --base-url URL, --timeout TIME, --mock:
                          as in justone help call
  -o, --output json|table
      --lang en|zh

Examples
  justone balance --mock
  justone balance --mock --output json
`,
  usage: `Show the calls of the account by day and operation. It is believed to be free; the vendor does not say so.

Usage: justone usage [options]

Options
      --token-file FILE, --profile NAME, --env NAME, --base-url URL, --timeout TIME, --mock:
                          as in justone help call
  -o, --output json|table
      --lang en|zh

Examples
  justone usage --mock
  justone usage --mock --output json
`,
  status: `Show where the token would come from and which address a call would go to. Nothing is sent.

Usage: justone status [options]

Options
      --token-file FILE, --profile NAME, --env NAME, --base-url URL: as in justone help call
  -o, --output json|table
      --lang en|zh

Examples
  justone status
  justone status --env prod-cn
`,
  impact: `What an upgrade of Just One API means for the calls of a TypeScript project: which changes touch them, and where.
It is a package of its own, @justoneapi/impact; npx @justoneapi/impact --help shows all of its options.

Usage: justone impact [options]

Options
      --from VERSION      the version installed in the project, unless told; also a path
      --to VERSION        latest, unless told; also a path
  -p, --project PATH      a tsconfig.json or its folder
  -o, --output text|json|sarif
      --fail-on WHAT      major (default), minor, deprecated
      --fix [--dry-run]   rename what is only called otherwise, or print that as a patch
      --lang en|zh

It ends with 0 when nothing breaks, 1 when something does, 2 when it cannot be told.

Examples
  justone impact
  justone impact --to 2.0.0 --output sarif
`,
  ping: `Measure how quickly each host answers, and say which one to use. It needs no token and costs nothing.

Usage: justone ping [options]

Options
      --env NAME          only this one: prod-global or prod-cn
      --base-url URL      another address
      --timeout TIME      how long to wait for an answer (default 10s)
  -o, --output json|table
      --lang en|zh

Examples
  justone ping
  justone ping --env prod-global
`,
  code: `Explain a business code: what it means, whether it is charged, whether to repeat, what to do. Without a number, all.

Usage: justone code [NUMBER]

Options
  -o, --output json|table
      --lang en|zh

Examples
  justone code 602
  justone code
`,
  completion: `Print the completion of a shell: it knows commands, operations, parameters and their values.

Usage: justone completion SHELL

  bash   echo 'source <(justone completion bash)' >> ~/.bashrc
  zsh    justone completion zsh > a folder of your fpath, named _justone
  fish   justone completion fish > ~/.config/fish/completions/justone.fish

Examples
  justone completion bash
  justone completion zsh
`,
  environment: `Environment variables
  JUSTONEAPI_TOKEN          the token; --token-file and --profile go before it
  JUSTONEAPI_PROFILE        the stored token to use, by name, when JUSTONEAPI_TOKEN is not set
  XDG_CONFIG_HOME           where stored tokens live: XDG_CONFIG_HOME/justone (default ~/.config; %APPDATA% on Windows)
  XDG_STATE_HOME            where learned prices live: XDG_STATE_HOME/justone (default ~/.local/state)
  HTTPS_PROXY, HTTP_PROXY, ALL_PROXY, NO_PROXY
                            the proxy on the way to the API; never used for this machine itself
  NODE_EXTRA_CA_CERTS       a file of certificates to trust beside the usual ones
  NO_COLOR                  when set, no colours
  LC_ALL, LC_MESSAGES, LANG the language, when it starts with zh; --lang goes before them
`,
}
