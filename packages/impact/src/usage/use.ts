import type ts from 'typescript'
import type { Place } from '../declarations/meaning.ts'

/** One place in a project that depends on the interface. `node` is the identifier or literal that says so. */
export type Use = { readonly node: ts.Node; readonly file: ts.SourceFile } & (
  | { readonly kind: 'operation'; readonly operation: string; readonly by: 'name' | 'path' | 'id' }
  /** A type that is named after an operation, or the constant with the values of a parameter. */
  | { readonly kind: 'type'; readonly operation: string; readonly of: 'args' }
  | { readonly kind: 'type'; readonly operation: string; readonly of: 'values'; readonly parameter: string }
  /** A call. `passes` are the parameters that it surely hands over. */
  | { readonly kind: 'call'; readonly operation: string; readonly passes: readonly string[]; readonly isPaged: boolean }
  | {
      readonly kind: 'parameter'
      readonly operation: string
      readonly parameter: string
      /** False where the name belongs to an object of the project that only ends up as arguments. */
      readonly isDirect: boolean
    }
  | { readonly kind: 'value'; readonly operation: string; readonly parameter: string; readonly value: string }
  /** A read of `data`. More places than one: types are shared, and nothing tells which of them it is. */
  | { readonly kind: 'field'; readonly places: readonly Place[] }
)

export type UseOf<Kind extends Use['kind']> = Extract<Use, { kind: Kind }>
