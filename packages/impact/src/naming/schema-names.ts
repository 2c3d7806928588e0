// The names that the generated modules give to what belongs to an operation.

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** `douyinXingtu.getKolSpreadInfoV1` is called `getKolSpreadInfoV1` in its platform. */
export const nameOf = (operation: string): string => operation.slice(operation.indexOf('.') + 1)

export const platformOf = (operation: string): string => operation.slice(0, operation.indexOf('.'))

/** The interface of its arguments. */
export const argsName = (operation: string): string => `${upperFirst(nameOf(operation))}Args`

/** The constant with the values of a parameter. */
export const constantName = (operation: string, parameter: string): string =>
  nameOf(operation) +
  upperFirst(parameter.replaceAll(/[^A-Za-z0-9]+(\w)?/g, (_, letter: string = '') => letter.toUpperCase()))
