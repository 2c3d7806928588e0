import { compile, TreeInterpreter } from '@jmespath-community/jmespath'

/** A query over a value. */
export type Select = (value: unknown) => unknown

/**
 * A JMESPath expression, compiled before anything is paid for.
 * @throws an error of the library that says where the expression is wrong
 */
export const compileSelect = (expression: string): Select => {
  const tree = compile(expression)
  // The library's type of JSON knows no bigint; its queries hand one through as it is.
  return (value) => TreeInterpreter.search(tree, value as Parameters<typeof TreeInterpreter.search>[1])
}
