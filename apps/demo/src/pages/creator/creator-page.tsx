import { useRoute } from 'preact-iso'
import { useState } from 'preact/hooks'
import { api } from '../../api/client.ts'
import { useSession } from '../../api/session.tsx'
import { useCalls, type UseCall } from '../../api/use-call.ts'
import { CompareTray } from '../../compare/compare-tray.tsx'
import { useTexts } from '../../i18n/language.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { FailurePanel } from '../../parts/failure-panel.tsx'
import { ReceiptLine } from '../../parts/receipt-line.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import type { Overview } from '../../server/creators/overview.ts'
import { usePageTitle } from '../shared/page-title.ts'
import { Panel } from '../shared/panel.tsx'
import '../shared/figures.css'
import { useProvoke } from '../shared/use-provoke.ts'
import { pageTexts } from '../texts/texts.ts'
import { AudiencePanel, IndexesPanel, StagesPanel } from './audience-panels.tsx'
import { CreatorHeader, useProfile } from './creator-header.tsx'
import './creator-page.css'
import { ExportButtons } from './export-buttons.tsx'
import { KeyFigures } from './key-figures.tsx'
import { MatrixPanel } from './matrix-panel.tsx'
import { CostCharts, PeersChart, ReactionsChart } from './overview-charts.tsx'
import { SourceBanner, type Way } from './source-banner.tsx'
import { FollowersPanel, VideosPanel } from './trend-panels.tsx'
import { useVariant } from './use-variant.ts'
import { VariantChoice } from './variant-choice.tsx'
import { type Variant, VARIANTS, variantKey } from './variants.ts'

/** The overviews of a creator. The one that is looked at comes by itself; on the mock, where nothing is paid, all do. */
const useOverviews = (id: string, way: Way, chosen: Variant) => {
  const { session } = useSession()
  const provoke = useProvoke()
  const keyOf = (variant: Variant) => `${id} ${way} ${variantKey(variant)}`
  const calls = useCalls<Overview>(
    VARIANTS.map((variant) => ({
      key: keyOf(variant),
      send: () => api.creators[':id'].overview.$get({ param: { id }, query: { ...variant, way, ...provoke } }),
      auto: session?.mode === 'mock' || variantKey(variant) === variantKey(chosen),
    })),
  )
  return { keyOf, calls }
}

const Dashboard = ({ id }: { id: string }) => {
  const t = useTexts(pageTexts)
  const { session } = useSession()
  const [way, setWay] = useState<Way>('seed')
  const { variant: chosen, choose } = useVariant()
  const { keyOf, calls } = useOverviews(id, way, chosen)
  const profile = useProfile(id)
  const name = profile.state.kind === 'done' ? profile.state.data.name : id
  usePageTitle(name)
  const index = VARIANTS.findIndex((each) => variantKey(each) === variantKey(chosen))
  const overview: UseCall<Overview> = {
    state: calls.states[index] ?? { kind: 'idle' },
    run: () => {
      calls.run(keyOf(chosen))
      if (profile.state.kind === 'failed') profile.run()
    },
  }
  const loaded = VARIANTS.flatMap((variant, place) => {
    const state = calls.states[place]
    return state?.kind === 'done' ? [{ variant, overview: state.data }] : []
  })
  const auto = session?.mode === 'mock'
  const { panels } = t.creator
  const { state } = overview
  return (
    <div class="dashboard">
      <CreatorHeader id={id} call={profile} quiet={state.kind === 'failed'} />
      <div class="controls">
        <VariantChoice variant={chosen} onChoose={choose} />
        <ExportButtons id={id} name={name} chosen={chosen} loaded={loaded} />
      </div>
      <section class="overview" aria-label={t.creator.overview}>
        {state.kind === 'done' && (
          <>
            <SourceBanner source={state.data.source} onChoose={setWay} />
            <KeyFigures overview={state.data} />
            <ReceiptLine receipt={state.receipt} />
          </>
        )}
        {state.kind === 'failed' && <FailurePanel failure={state.failure} onRetry={overview.run} />}
        {(state.kind === 'loading' || state.kind === 'idle') && (
          <>
            <Skeleton class="banner-place" />
            <Skeleton class="tiles-place" />
          </>
        )}
      </section>
      {state.kind !== 'failed' && (
        <div class="panels">
          <Panel {...panels.cost} class="panel-cost" call={overview} quiet>
            {(data) => <CostCharts overview={data} />}
          </Panel>
          <Panel {...panels.peers} class="panel-peers" call={overview} quiet>
            {(data) => <PeersChart overview={data} />}
          </Panel>
          <Panel {...panels.reactions} class="panel-reactions" call={overview} quiet>
            {(data) => <ReactionsChart overview={data} />}
          </Panel>
          <IndexesPanel id={id} auto={auto} />
          <FollowersPanel id={id} range={chosen.range} auto={auto} />
          <VideosPanel id={id} auto={auto} />
          <MatrixPanel calls={calls} keyOf={keyOf} />
          <StagesPanel id={id} auto={auto} />
          <AudiencePanel id={id} auto={auto} />
        </div>
      )}
      <CompareTray />
    </div>
  )
}

/** One creator: the overview as a dashboard. */
export const CreatorPage = () => {
  const { id = '' } = useRoute().params
  const t = useTexts(pageTexts).creator
  if (!/^\d{1,20}$/.test(id)) {
    return (
      <EmptyState {...t.notFoundId}>
        <a class="button" href="/">
          {t.back}
        </a>
      </EmptyState>
    )
  }
  return <Dashboard key={id} id={id} />
}
