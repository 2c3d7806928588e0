import { useLocation } from 'preact-iso'
import { api } from '../../api/client.ts'
import { type Call, useCalls } from '../../api/use-call.ts'
import { MOST_COMPARED, useCompareList } from '../../compare/compare-list.tsx'
import { useTexts } from '../../i18n/language.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { FailurePanel } from '../../parts/failure-panel.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import type { Overview } from '../../server/creators/overview.ts'
import type { Profile } from '../../server/creators/profile.ts'
import { useVariant } from '../creator/use-variant.ts'
import { VariantChoice } from '../creator/variant-choice.tsx'
import { variantKey } from '../creator/variants.ts'
import { usePageTitle } from '../shared/page-title.ts'
import { useProvoke } from '../shared/use-provoke.ts'
import { pageTexts } from '../texts/texts.ts'
import '../shared/figures.css'
import './compare-page.css'
import { type Compared, CompareTable } from './compare-table.tsx'

const readIds = (text: string | undefined) =>
  [...new Set((text ?? '').split(',').filter((id) => /^\d{1,20}$/.test(id)))].slice(0, MOST_COMPARED)

/** Names that the search already told are not paid for again. */
const useNames = (ids: readonly string[]) => {
  const { chosen } = useCompareList()
  const query = useProvoke()
  const known = new Map(chosen.map(({ id, name }) => [id, name]))
  const asked = ids.filter((id) => !known.has(id))
  const calls = asked.map((id): Call<Profile> => {
    const send = () => api.creators[':id'].profile.$get({ param: { id }, query })
    return { key: `profile ${id}`, send, auto: true }
  })
  const { states } = useCalls(calls)
  return (id: string) => {
    const state = states[asked.indexOf(id)]
    return known.get(id) ?? (state?.kind === 'done' ? state.data.name : id)
  }
}

const Comparison = ({ ids }: { ids: readonly string[] }) => {
  const provoke = useProvoke()
  const { variant, choose } = useVariant()
  const nameOf = useNames(ids)
  const keyOf = (id: string) => `${id} ${variantKey(variant)}`
  const { states, run } = useCalls<Overview>(
    ids.map((id) => ({
      key: keyOf(id),
      send: () => api.creators[':id'].overview.$get({ param: { id }, query: { ...variant, way: 'seed', ...provoke } }),
      auto: true,
    })),
  )
  const failed = states.find((state) => state.kind === 'failed')
  const compared = ids.flatMap((id, place): Compared[] => {
    const state = states[place]
    return state?.kind === 'done' ? [{ id, name: nameOf(id), overview: state.data }] : []
  })
  return (
    <>
      <div class="controls">
        <VariantChoice variant={variant} onChoose={choose} />
      </div>
      {failed && (
        <FailurePanel
          failure={failed.failure}
          onRetry={() => {
            for (const id of ids) run(keyOf(id))
          }}
        />
      )}
      {compared.length === ids.length && <CompareTable compared={compared} variant={variant} />}
      {!failed && compared.length < ids.length && <Skeleton class="compare-place" />}
    </>
  )
}

/** Up to five creators side by side. */
export const ComparePage = () => {
  const t = useTexts(pageTexts).compare
  const { query } = useLocation()
  const { chosen } = useCompareList()
  const ids = query['ids'] === undefined ? chosen.map(({ id }) => id) : readIds(query['ids'])
  usePageTitle(t.title)
  return (
    <div class="compare">
      <header class="page-head">
        <h1>{t.title}</h1>
        <p>{t.lead}</p>
      </header>
      {ids.length === 0 ? (
        <EmptyState title={t.empty.title} text={t.empty.text}>
          <a class="button" href="/">
            {t.empty.action}
          </a>
        </EmptyState>
      ) : (
        <Comparison ids={ids} />
      )}
    </div>
  )
}
