// A pointer leads through lists and maps by `*`: /authors/*/name.

/** A field in the `data` of an operation. */
export interface Place {
  /** The id, for example `douyinXingtu.getKolSpreadInfoV1`. */
  readonly operation: string
  readonly pointer: string
}

/** What a declaration of the generated schema stands for. */
export type Meaning =
  | { readonly kind: 'operation'; readonly operation: string; readonly by: 'name' | 'path' | 'id' }
  | { readonly kind: 'parameter'; readonly operation: string; readonly parameter: string }
  | { readonly kind: 'value'; readonly operation: string; readonly parameter: string; readonly value: string }
  | { readonly kind: 'field'; readonly places: readonly Place[] }
  | { readonly kind: 'args'; readonly operation: string }
  | { readonly kind: 'values'; readonly operation: string; readonly parameter: string }
