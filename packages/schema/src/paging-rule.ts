/** How an operation pages, as an overlay describes it. A path leads into `data`, by names with dots; `-1` is the last element. */
export interface PagingRule {
  /**
   * How each paging parameter gets its next value: `+1` a page number (the first is 1), `+20` an offset with a published
   * step and `+items` one that counts the items (the first is 0); anything else is the path of a token: `a.b|c` tries both,
   * `a?b` reads the parameter `b` of the address at `a`.
   */
  readonly next: Readonly<Record<string, string>>
  /** Arguments that the continuation replaces; `*` stands for all but the paging parameters. */
  readonly drop?: readonly string[] | '*'
  /** Path of the list; `.` is `data` itself, `*` the longest list in it. */
  readonly items?: string
  /** Path of a flag that there is more; with a leading `!` of one that this is the end. */
  readonly more?: string
  /** Path of the number of items of all pages. */
  readonly total?: string
  /** Path of the number of pages. */
  readonly pages?: string
  /** No published example confirms the rule. */
  readonly assumed?: true
}
