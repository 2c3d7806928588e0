import { api } from '../../api/client.ts'
import { useCall } from '../../api/use-call.ts'
import { showFigure } from '../../charts/show-figure.ts'
import { CompareButton } from '../../compare/compare-button.tsx'
import { useLanguage, useTexts } from '../../i18n/language.tsx'
import { Avatar } from '../../parts/avatar.tsx'
import { FailurePanel } from '../../parts/failure-panel.tsx'
import { Icon } from '../../parts/icon.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import type { Profile } from '../../server/creators/profile.ts'
import { FigureInfo } from '../shared/figure-info.tsx'
import { useProvoke } from '../shared/use-provoke.ts'
import { pageTexts } from '../texts/texts.ts'

/** The profile of the creator that the page is about. */
export const useProfile = (id: string) => {
  const query = useProvoke()
  return useCall(`profile ${id}`, () => api.creators[':id'].profile.$get({ param: { id }, query }), true)
}

interface CreatorHeaderProps {
  readonly id: string
  readonly call: ReturnType<typeof useProfile>
  /** The page shows a failure of its own: one is enough. */
  readonly quiet: boolean
}

const Name = ({ id, profile }: { id: string; profile: Profile }) => {
  const t = useTexts(pageTexts)
  const { language } = useLanguage()
  const { name, place, tags, followers, lowestPrice } = profile
  const facts = [
    { name: t.creator.followers, figure: followers },
    { name: t.creator.lowestPrice, figure: lowestPrice },
  ]
  return (
    <>
      <Avatar id={id} name={name} large />
      <div class="creator-name">
        <h1 lang="zh-CN">{name}</h1>
        <p class="soft">
          {place !== '' && <span lang="zh-CN">{place}</span>}
          {facts.map((fact) => (
            <span key={fact.name}>
              {fact.name} <b>{showFigure(fact.figure, language) ?? '–'}</b>
              <FigureInfo {...fact} />
            </span>
          ))}
          <span>{t.creator.id(id)}</span>
        </p>
        <ul class="tags" lang="zh-CN">
          {tags.slice(0, 5).map((tag) => (
            <li key={tag} class="badge">
              {tag}
            </li>
          ))}
        </ul>
      </div>
      <CompareButton creator={{ id, name }} />
    </>
  )
}

/** Who this is. */
export const CreatorHeader = ({ id, call: { state, run }, quiet }: CreatorHeaderProps) => {
  const t = useTexts(pageTexts).creator
  return (
    <header>
      <a class="back" href="/">
        <Icon name="back" />
        {t.back}
      </a>
      <div class="creator-header">
        {state.kind === 'done' && <Name id={id} profile={state.data} />}
        {state.kind === 'failed' && (
          <>
            <h1>{t.id(id)}</h1>
            {!quiet && <FailurePanel failure={state.failure} onRetry={run} />}
          </>
        )}
        {(state.kind === 'loading' || state.kind === 'idle') && <Skeleton class="creator-header-place" />}
      </div>
    </header>
  )
}
