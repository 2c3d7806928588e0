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

/**
 * One constant for each parameter with coded values, so that an editor shows what a value means: it shows no comment
 * on the members of a union.
 */
export const renderPlatformValues = (platform: PlatformInfo): string => {
  const constants = platform.operations.flatMap((operation) =>
    operation.parameters
      .filter(({ enum: values }) => values)
      .map(
        (parameter) =>
          `/** Values of \`${parameter.name}\` of \`${operation.id}\`. */\nexport const ${constantName(operation, parameter)} = {\n` +
          `${(parameter.enum ?? []).map((value) => renderValue(value, parameter)).join('')}} as const\n`,
      ),
  )
  return [HEADER, ...(constants.length > 0 ? constants : ['export {}\n'])].join('\n')
}
