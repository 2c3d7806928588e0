import type { OperationInfo, ParameterInfo, PlatformInfo } from '@justoneapi/schema'
import { comment, HEADER, literal, propertyName, upperFirst } from './header.ts'
import { nameOf } from './platform-types.ts'

const renderValue = (value: string, { meanings }: ParameterInfo) => {
  const meaning = meanings?.[value]
  const words = meaning ? [meaning.en === meaning.zh ? meaning.en : `${meaning.en} · ${meaning.zh}`] : []
  return `${comment(words, '  ')}  ${propertyName(value)}: ${literal(value)},\n`
}

const constantName = (operation: OperationInfo, parameter: ParameterInfo) =>
  `${nameOf(operation)}${upperFirst(parameter.name.replaceAll(/[^A-Za-z0-9]+(\w)?/g, (_, letter: string = '') => letter.toUpperCase()))}`

const renderConstant = (operation: OperationInfo, parameter: ParameterInfo) => {
  const values = (parameter.enum ?? []).map((value) => renderValue(value, parameter))
  return (
    `/** Values of \`${parameter.name}\` of \`${operation.id}\`. */\n` +
    `export const ${constantName(operation, parameter)} = {\n${values.join('')}} as const\n`
  )
}

/**
 * One constant for each parameter with coded values, so that an editor shows what a value means: it shows no comment
 * on the members of a union.
 * @throws Error when two parameters come to the same constant
 */
export const renderPlatformValues = (platform: PlatformInfo): string => {
  const constants = new Map<string, string>()
  for (const operation of platform.operations) {
    for (const parameter of operation.parameters) {
      if (!parameter.enum) continue
      const name = constantName(operation, parameter)
      if (constants.has(name))
        throw new Error(
          `${operation.id}, parameter ${parameter.name}: another one comes to the constant ${name}, too; change platform-values.ts`,
        )
      constants.set(name, renderConstant(operation, parameter))
    }
  }
  return [HEADER, ...(constants.size > 0 ? constants.values() : ['export {}\n'])].join('\n')
}
