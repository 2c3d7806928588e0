import { api } from '../../api/client.ts'
import { useCall } from '../../api/use-call.ts'
import type { ChartSpec } from '../../charts/chart-spec.ts'
import { useTexts } from '../../i18n/language.tsx'
import { ChartBlock } from '../shared/chart-block.tsx'
import { Panel } from '../shared/panel.tsx'
import { useProvoke } from '../shared/use-provoke.ts'
import { pageTexts } from '../texts/texts.ts'
import type { Variant } from './variants.ts'

/** Followers day by day, over the period that is chosen. */
export const FollowersPanel = ({ id, range, auto }: { id: string; range: Variant['range']; auto: boolean }) => {
  const t = useTexts(pageTexts)
  const { title, hint } = t.creator.panels.followers
  const query = { range, ...useProvoke() }
  const send = () => api.creators[':id'].followers.$get({ param: { id }, query })
  const call = useCall(`followers ${id} ${range}`, send, auto)
  return (
    <Panel title={title} hint={hint} class="panel-trend" call={call}>
      {({ days, source }) => {
        const spec: ChartSpec = {
          kind: 'line',
          labels: days.map(({ date }) => date),
          series: [{ name: title, values: days.map(({ followers }) => followers), colour: 0 }],
          unit: 'count',
          fromZero: false,
        }
        return (
          <>
            <ChartBlock title={title} corner={t.chart.day} spec={spec} />
            {source.deprecated && source.successor !== null && (
              <p class="receipt receipt-upstream">{t.creator.followersDeprecated(source.successor)}</p>
            )}
          </>
        )
      }}
    </Panel>
  )
}

/** Plays of the recent videos, in the colour of their kind. */
export const VideosPanel = ({ id, auto }: { id: string; auto: boolean }) => {
  const t = useTexts(pageTexts)
  const { panels, types } = t.creator
  const query = useProvoke()
  const send = () => api.creators[':id'].videos.$get({ param: { id }, query })
  const call = useCall(`videos ${id}`, send, auto)
  return (
    <Panel {...panels.videos} class="panel-trend" call={call}>
      {(videos) => {
        const spec: ChartSpec = {
          kind: 'bars',
          labels: videos.map(({ date }) => date),
          series: (['personal', 'xingtu'] as const).map((type, colour) => ({
            name: types[type],
            values: videos.map(({ kind, plays }) => (kind === type ? plays : null)),
            colour,
          })),
          unit: 'count',
          stacked: true,
        }
        return <ChartBlock title={panels.videos.title} corner={t.chart.day} spec={spec} />
      }}
    </Panel>
  )
}
