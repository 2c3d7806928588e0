import type { OperationInfo, ParameterInfo, PlatformInfo } from '@justoneapi/schema'
import { byCodeUnit } from '../bundle/document.ts'
import { comment, HEADER, literal, propertyName, upperFirst } from './header.ts'

/** `douyinXingtu.getKolSpreadInfoV1` is called `getKolSpreadInfoV1` in its platform. */
export const nameOf = ({ id }: Pick<OperationInfo, 'id'>): string => id.slice(id.indexOf('.') + 1)

const typeOf = ({ type, format, enum: values }: ParameterInfo): string => {
  if (values) return values.map(literal).join(' | ')
  if (type === 'integer') return format === 'int64' ? 'number | bigint | string' : 'number | bigint'
  return type
}

const documentParameter = ({ description, default: fallback, enum: values, meanings }: ParameterInfo): string[] => [
  description.en,
  ...(description.zh === description.en ? [] : ['', description.zh]),
  ...(values?.some((value) => meanings?.[value]) ? [''] : []),
  ...(values ?? []).flatMap((value) => {
    const meaning = meanings?.[value]
    if (!meaning) return []
    return [`- \`${value}\` ${meaning.en === meaning.zh ? meaning.en : `${meaning.en} · ${meaning.zh}`}`]
  }),
  ...(fallback === undefined || fallback === '' ? [] : ['', `@defaultValue \`${literal(fallback)}\``]),
]

const renderParameter = (parameter: ParameterInfo) => {
  const optional = parameter.required ? '' : '?'
  const or = parameter.required ? '' : ' | undefined'
  return `${comment(documentParameter(parameter), '  ')}  ${propertyName(parameter.name)}${optional}: ${typeOf(parameter)}${or}\n`
}

const documentOperation = ({ title, method, path, deprecated, unlisted, successor, docs }: OperationInfo): string[] => [
  `${title.en} · ${title.zh}`,
  '',
  `\`${method} ${path}\``,
  ...(unlisted ? ['', `Left out of the published document since ${unlisted}, still served.`] : []),
  ...(deprecated
    ? ['', successor ? `@deprecated Move to \`${successor}\`.` : '@deprecated No operation replaces it.']
    : []),
  ...(docs ? [...(deprecated ? [] : ['']), `@see ${docs}`] : []),
]

/** The name of the interface that holds an operation's arguments. */
export const argsName = (operation: OperationInfo): string => `${upperFirst(nameOf(operation))}Args`

const renderArgs = (operation: OperationInfo) =>
  `/** Arguments of \`${operation.id}\`. */\nexport interface ${argsName(operation)} {\n${operation.parameters.map(renderParameter).join('')}}\n`

/** The name of the interface of a platform: `DouyinXingtu`. */
export const platformName = ({ key }: PlatformInfo): string => upperFirst(key)

const kindOf = ({ paging }: OperationInfo) => (paging ? 'PagedOperation' : 'Operation')

/** The operations of one method by path, as members of an interface. */
const renderPaths = (platform: PlatformInfo, method: 'GET' | 'POST', indent: string) =>
  platform.operations
    .filter((operation) => operation.method === method)
    .map(
      ({ path, ...operation }) =>
        `${indent}${literal(path)}: ${platformName(platform)}[${literal(nameOf(operation))}]\n`,
    )
    .join('')

/**
 * Paths whose arguments may all be left out: told apart here, because the compiler would ask each of the others as well.
 * Two methods may share a path, which stands here once.
 */
const renderFreePaths = ({ operations }: PlatformInfo) => {
  const free = operations.filter(({ parameters }) => parameters.every(({ required }) => !required))
  return [...new Set(free.map(({ path }) => `  ${literal(path)}: true\n`))].join('')
}

/** The tables of a platform by name and by path, for a client that knows this platform alone. */
const renderApi = (platform: PlatformInfo, title: string) => {
  const name = platformName(platform)
  const interfaceOf = (method: 'GET' | 'POST', suffix: string) =>
    `export interface ${name}${suffix} {\n${renderPaths(platform, method, '  ')}}\n`
  return [
    interfaceOf('GET', 'GetPaths'),
    interfaceOf('POST', 'PostPaths'),
    `export interface ${name}FreePaths {\n${renderFreePaths(platform)}}\n`,
    `${comment([`${title}, by name and by path: what \`createClient\` of \`@justoneapi/client/platforms\` takes.`])}export interface ${name}Api {
  platforms: { ${platform.key}: ${name} }
  get: ${name}GetPaths
  post: ${name}PostPaths
  free: ${name}FreePaths
}
`,
  ].join('\n')
}

/** What is known of the `data` of an operation, as types. */
export interface DataTypes {
  readonly data: string
  readonly item?: string | undefined
}

const renderOperation = (operation: OperationInfo, types: DataTypes | undefined) => {
  const parameters = [
    argsName(operation),
    types?.data ?? 'unknown',
    ...(operation.paging && types?.item ? [types.item] : []),
  ]
  return `${comment(documentOperation(operation), '  ')}  ${nameOf(operation)}: ${kindOf(operation)}<${parameters.join(', ')}>\n`
}

/** The module of one platform: arguments of each operation, and the table of its operations. */
export const renderPlatformTypes = (
  platform: PlatformInfo,
  typesOf: (operation: OperationInfo) => DataTypes | undefined,
): string => {
  const data = platform.operations.flatMap((operation) => typesOf(operation)?.data ?? [])
  const kinds = [...new Set(platform.operations.map(kindOf))].sort(byCodeUnit)
  const imports = [
    `import type { ${kinds.join(', ')} } from '../../operation-info.ts'\n`,
    ...(data.length > 0
      ? [`import type {\n${data.map((name) => `  ${name},\n`).join('')}} from '../data/${platform.platform}.ts'\n`]
      : []),
  ]
  const members = platform.operations.map((operation) => renderOperation(operation, typesOf(operation)))
  const title = `${platform.title.en} · ${platform.title.zh}`
  return [
    HEADER,
    imports.join(''),
    ...platform.operations.map(renderArgs),
    `${comment([title])}export interface ${platformName(platform)} {\n${members.join('')}}\n`,
    renderApi(platform, title),
  ].join('\n')
}
