const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** `get-kol-spread-info/v1` and `gw/api/data_sp/x/v1` become `getKolSpreadInfoV1` and `gwApiDataSpXV1`. */
const camelCase = (text: string) => {
  const [first = '', ...rest] = text.split(/[^A-Za-z0-9]+/).filter(Boolean)
  return first.charAt(0).toLowerCase() + first.slice(1) + rest.map(upperFirst).join('')
}

/** A name that starts with a digit gets an underscore, as the API's own coded values have it: `_1688`. */
const identifier = (text: string) => (/^\d/.test(text) ? `_${text}` : text)

/** The name of a platform in the client: `douyin-xingtu` becomes `douyinXingtu`. */
export const platformKey = (platform: string): string => identifier(camelCase(platform))

/**
 * Platform and name of the operation behind a path, as the client spells them.
 * @example `/api/douyin-xingtu/get-kol-spread-info/v1` is `{ platform: 'douyin-xingtu', key: 'douyinXingtu', name: 'getKolSpreadInfoV1' }`
 */
export const operationName = (path: string): { platform: string; key: string; name: string } => {
  const [, platform = '', rest = ''] = /^\/api\/([^/]+)\/(.+)$/.exec(path) ?? []
  return { platform, key: platformKey(platform), name: identifier(camelCase(rest)) }
}
