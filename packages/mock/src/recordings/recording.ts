/** An answer of your own, for one operation. */
export interface Recording {
  /** By name (`douyinXingtu.getKolSpreadInfoV1`) or path (`douyin-xingtu/get-kol-spread-info/v1`). */
  readonly operation: string
  /** The calls it is for: those that have at least these arguments. The recording with the most arguments that fit is used. */
  readonly arguments?: Readonly<Record<string, string>> | undefined
  /** JSON, answered byte for byte: a whole envelope (with `code` and `data`), or the `data` of a success. */
  readonly body: string
}
