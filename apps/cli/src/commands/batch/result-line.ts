import { toJson } from '../../output/json.ts'

/** How a line of the result begins. The order of its fields is fixed, so that a line can be told without reading it all. */
const HEAD = /^\{"key":"([\w-]{16})","status":"(done|unknown)","row":\d+,/

export interface ResultHead {
  readonly key: string
  readonly status: 'done' | 'unknown'
  /** The line behind the row's number. */
  readonly rest: number
}

export const readHead = (line: string): ResultHead | undefined => {
  const [head, key = '', status] = HEAD.exec(line) ?? []
  return head === undefined ? undefined : { key, status: status as ResultHead['status'], rest: head.length }
}

const renderHead = (key: string, status: string, row: number) => `{"key":"${key}","status":"${status}","row":${row},`

/** A line of the result: which row, which arguments, what came back. */
export const renderResult = (
  { key, status }: Pick<ResultHead, 'key' | 'status'>,
  row: number,
  rest: object & { readonly args: object },
): string => renderHead(key, status, row) + toJson(rest, 0).slice(1)

/** The same line for another place in the input. */
export const renumber = (line: string, { key, status, rest }: ResultHead, row: number): string =>
  renderHead(key, status, row) + line.slice(rest)
