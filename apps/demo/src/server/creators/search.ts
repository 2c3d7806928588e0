import type { OperationInfo, Platforms } from '@justoneapi/schema'
import { type Figure, toCount, toFigure } from './figure.ts'

type Data = Platforms['douyinXingtu']['gwApiGsearchSearchForAuthorSquareV1']['data']
type Author = NonNullable<Data['authors']>[number]

/** A creator as the search shows one. */
export interface FoundCreator {
  readonly id: string
  readonly name: string
  readonly place: string
  readonly tags: readonly string[]
  readonly followers: Figure
  readonly interactRate: Figure
  readonly completionRate: Figure
  readonly price: Figure
  readonly cpm: Figure
  readonly cpe: Figure
}

export interface FoundCreators {
  readonly creators: readonly FoundCreator[]
  readonly total: number | null
  readonly more: boolean
}

const FOLLOWERS = { en: 'Followers on the platform.', zh: '平台粉丝数。' }

/** Tags come as JSON inside a string: a map from a field to its branches. Anything else has no tags. */
export const readTags = (text: string | undefined): readonly string[] => {
  try {
    const tags: unknown = JSON.parse(text ?? '')
    if (typeof tags !== 'object' || tags === null || Array.isArray(tags)) return []
    return Object.entries(tags).flatMap(([field, branches]) => [
      field,
      ...(Array.isArray(branches) ? branches.filter((branch) => typeof branch === 'string') : []),
    ])
  } catch {
    return [] // not JSON after all
  }
}

export const placeOf = (province: string | undefined, city: string | undefined): string =>
  [...new Set([province, city])].filter(Boolean).join(' · ')

const toCreator = (operation: OperationInfo, { star_id, attribute_datas: author = {} }: Author): FoundCreator => {
  const at = (name: keyof typeof author) => toFigure(operation, `/authors/*/attribute_datas/${name}`, author[name])
  return {
    id: star_id ?? author.id ?? '',
    name: author.nick_name ?? '',
    place: placeOf(author.province, author.city),
    tags: readTags(author.tags_relation),
    followers: toCount('/authors/*/attribute_datas/follower', author.follower, FOLLOWERS),
    interactRate: at('interact_rate_within_30d'),
    completionRate: at('play_over_rate_within_30d'),
    price: at('price_1_20'),
    cpm: at('prospective_1_20_cpm'),
    cpe: at('sn_prospective_1_20_cpe'),
  }
}

/** Reads a page of the creator search. Whoever has no id cannot be opened, and is left out. */
export const toFoundCreators = (operation: OperationInfo, data: Data): FoundCreators => ({
  creators: (data.authors ?? []).map((author) => toCreator(operation, author)).filter(({ id }) => /^\d+$/.test(id)),
  total: data.pagination?.total_count ?? null,
  more: data.pagination?.has_more ?? false,
})
