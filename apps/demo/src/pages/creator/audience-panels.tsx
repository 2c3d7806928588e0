import type { Call } from '../../api/use-call.ts'
import { useCall } from '../../api/use-call.ts'
import { api } from '../../api/client.ts'
import type { ChartSpec } from '../../charts/chart-spec.ts'
import { showValue } from '../../charts/show-figure.ts'
import { useLanguage, useTexts } from '../../i18n/language.tsx'
import type { Distribution, IndexKey, Stage } from '../../server/creators/audience.ts'
import { ChartBlock } from '../shared/chart-block.tsx'
import { FigureInfo } from '../shared/figure-info.tsx'
import { Panel } from '../shared/panel.tsx'
import { useProvoke } from '../shared/use-provoke.ts'
import { pageTexts } from '../texts/texts.ts'

interface CreatorPanelProps {
  readonly id: string
  readonly auto: boolean
}

const useCreatorCall = <T,>(name: string, id: string, auto: boolean, send: Call<T>['send']) =>
  useCall(`${name} ${id}`, send, auto)

/** Bars made of plain elements: a list that every reader can walk through. */
const ShareList = ({ dimension, shares }: Distribution) => {
  const t = useTexts(pageTexts).creator
  const { language } = useLanguage()
  const most = Math.max(...shares.map(({ percent }) => percent))
  const nameOf = (key: string) => (key === 'male' || key === 'female' ? t.gender[key] : key)
  return (
    <div class="shares">
      <h3>{t.dimensions[dimension]}</h3>
      <ul>
        {shares.slice(0, 8).map(({ key, percent }) => (
          <li key={key}>
            <span class="shares-name">{nameOf(key)}</span>
            <span class="shares-track" aria-hidden="true">
              <span class="shares-bar" style={{ inlineSize: `${(percent / most) * 100}%` }} />
            </span>
            <span class="number">{showValue(percent, 'percent', language)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Who watches. */
export const AudiencePanel = ({ id, auto }: CreatorPanelProps) => {
  const t = useTexts(pageTexts).creator
  const query = useProvoke()
  const call = useCreatorCall('audience', id, auto, () => api.creators[':id'].audience.$get({ param: { id }, query }))
  return (
    <Panel {...t.panels.audience} class="panel-audience" call={call}>
      {(distributions) =>
        distributions.length === 0 ? (
          <p class="nothing">{t.noData}</p>
        ) : (
          <div class="share-grid">
            {distributions.map((each) => (
              <ShareList key={each.dimension} {...each} />
            ))}
          </div>
        )
      }
    </Panel>
  )
}

const STAGES: readonly Stage[] = ['aware', 'interested', 'like', 'follow']

/** How close the audience is to the creator. */
export const StagesPanel = ({ id, auto }: CreatorPanelProps) => {
  const t = useTexts(pageTexts).creator
  const { language } = useLanguage()
  const query = useProvoke()
  const call = useCreatorCall('stages', id, auto, () => api.creators[':id'].stages.$get({ param: { id }, query }))
  return (
    <Panel {...t.panels.stages} class="panel-stages" call={call}>
      {(stages) => (
        <>
          <div class="stage-bar" aria-hidden="true">
            {STAGES.map((stage) => (
              <span key={stage} class={`stage-${stage}`} style={{ flexGrow: stages[stage].value ?? 0 }} />
            ))}
          </div>
          <dl class="stage-list">
            {STAGES.map((stage) => {
              const { value } = stages[stage]
              return (
                <div key={stage}>
                  <dt>
                    <span class={`dot stage-${stage}`} />
                    {t.stages[stage]}
                    <FigureInfo name={t.stages[stage]} figure={stages[stage]} />
                  </dt>
                  <dd>{value === null ? '–' : showValue(value, 'percent', language)}</dd>
                </div>
              )
            })}
          </dl>
        </>
      )}
    </Panel>
  )
}

const INDEXES: readonly IndexKey[] = ['spread', 'star', 'convert', 'shopping', 'costPerformance', 'cooperate']

/** Xingtu's indexes of the creator, against the mean. */
export const IndexesPanel = ({ id, auto }: CreatorPanelProps) => {
  const t = useTexts(pageTexts)
  const { panels, indexes: names, mean } = t.creator
  const query = useProvoke()
  const call = useCreatorCall('indexes', id, auto, () => api.creators[':id'].indexes.$get({ param: { id }, query }))
  return (
    <Panel {...panels.indexes} class="panel-indexes" call={call}>
      {(indexes) => {
        const spec: ChartSpec = {
          kind: 'radar',
          labels: INDEXES.map((key) => names[key]),
          series: [
            { name: panels.indexes.title, values: INDEXES.map((key) => indexes[key].value.value), colour: 0 },
            { name: mean, values: INDEXES.map((key) => indexes[key].mean.value), colour: 1 },
          ],
          unit: 'index',
          max: 100,
        }
        return <ChartBlock title={panels.indexes.title} corner={t.exported.figure} spec={spec} />
      }}
    </Panel>
  )
}
