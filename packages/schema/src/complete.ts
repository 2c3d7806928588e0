/**
 * `T` with every field present, in lists and maps too. The types of `data` come from examples, and one example proves
 * that a field exists, not that it is always there; this type is for callers who choose to trust the example. What may be
 * null stays so, and what is unknown stays unknown.
 * @example `const { aweme_list } = data as Complete<GetUserVideoListV3Data>`
 */
export type Complete<T> = T extends readonly (infer Item)[]
  ? Complete<Item>[]
  : T extends object
    ? { [Key in keyof T]-?: Complete<T[Key]> }
    : T
