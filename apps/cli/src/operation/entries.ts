import { operationList, operationName } from '@justoneapi/schema/names'

/** An operation as the list of names knows it: enough to find it, without loading any table. */
export interface Entry {
  /** `douyinXingtu.getKolSpreadInfoV1` */
  readonly id: string
  readonly platform: string
  /** The path behind `/api/`: how the terminal writes an operation. */
  readonly short: string
  /** `short` without its version. */
  readonly family: string
}

const toEntry = (platform: string, text: string): Entry => {
  const [rest = '', irregular] = text.replace(/^[+*]/, '').split('#')
  const short = `${platform}/${rest}`
  const { key, name } = operationName(`/api/${short}`)
  return { id: `${key}.${irregular ?? name}`, platform, short, family: short.replace(/\/v\d+$/, '') }
}

let entries: readonly Entry[] | undefined

/** Every operation. */
export const listEntries = (): readonly Entry[] =>
  (entries ??= operationList.split(';').flatMap((part) => {
    const [platform = '', rests = ''] = part.split(':')
    return rests
      .split(',')
      .filter(Boolean)
      .map((rest) => toEntry(platform, rest))
  }))
