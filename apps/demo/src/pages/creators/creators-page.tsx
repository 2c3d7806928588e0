import { useLocation } from 'preact-iso'
import { api } from '../../api/client.ts'
import { useCall } from '../../api/use-call.ts'
import { CompareTray } from '../../compare/compare-tray.tsx'
import { useTexts } from '../../i18n/language.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { FailurePanel } from '../../parts/failure-panel.tsx'
import { ReceiptLine } from '../../parts/receipt-line.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { usePageTitle } from '../shared/page-title.ts'
import { toAddress } from '../shared/to-address.ts'
import { useProvoke } from '../shared/use-provoke.ts'
import { pageTexts } from '../texts/texts.ts'
import { CreatorCard } from './creator-card.tsx'
import './creators-page.css'
import '../shared/figures.css'
import { type MatchBy, SearchForm } from './search-form.tsx'

const PLACES = [0, 1, 2, 3, 4, 5]

const Results = ({ keyword, by, page }: { keyword: string; by: MatchBy; page: number }) => {
  const t = useTexts(pageTexts).search
  const provoke = useProvoke()
  const query = { keyword, by, page: String(page), ...provoke }
  const { state, run } = useCall(JSON.stringify(query), () => api.creators.search.$get({ query }), true)
  if (state.kind === 'failed') return <FailurePanel failure={state.failure} onRetry={run} />
  if (state.kind !== 'done') {
    return (
      <>
        <Skeleton class="results-title" />
        <ul class="results">
          {PLACES.map((place) => (
            <li key={place}>
              <Skeleton class="creator-place" />
            </li>
          ))}
        </ul>
      </>
    )
  }
  const { creators, total, more } = state.data
  if (creators.length === 0) return <EmptyState {...t.none} />
  const address = (to: number) => toAddress('/', { keyword, by, page: String(to), ...provoke })
  return (
    <>
      <h2 class="results-title" aria-live="polite">
        {total === null ? t.foundSome(keyword) : t.found(total, keyword)}
      </h2>
      <ul class="results">
        {creators.map((creator) => (
          <CreatorCard key={creator.id} creator={creator} />
        ))}
      </ul>
      <footer class="results-foot">
        <ReceiptLine receipt={state.receipt} />
        {(page > 1 || more) && (
          <nav class="pager" aria-label={t.page(page)}>
            {page > 1 && (
              <a class="button button-quiet" href={address(page - 1)}>
                {t.previous}
              </a>
            )}
            <span>{t.page(page)}</span>
            {more && (
              <a class="button button-quiet" href={address(page + 1)}>
                {t.next}
              </a>
            )}
          </nav>
        )}
      </footer>
    </>
  )
}

/** Search creators by keyword. */
export const CreatorsPage = () => {
  const t = useTexts(pageTexts).search
  const { query, route } = useLocation()
  const provoke = useProvoke()
  const keyword = query['keyword'] ?? ''
  const by: MatchBy = query['by'] === 'NICKNAME' ? 'NICKNAME' : 'CONTENT'
  const page = Math.max(1, Number.parseInt(query['page'] ?? '1') || 1)
  usePageTitle(t.title)
  return (
    <div class={keyword === '' ? 'creators is-start' : 'creators'}>
      <header class="hero">
        <h1>{t.title}</h1>
        <p>{t.lead}</p>
        <SearchForm
          keyword={keyword}
          by={by}
          onSearch={(word, where) => {
            route(toAddress('/', { keyword: word, by: where, ...provoke }))
          }}
        />
      </header>
      {keyword === '' ? <p class="start-hint">{t.start.text}</p> : <Results keyword={keyword} by={by} page={page} />}
      <CompareTray />
    </div>
  )
}
