import { useTexts } from '../i18n/language.tsx'
import { pageTexts } from '../pages/texts/texts.ts'
import { Icon } from '../parts/icon.tsx'
import { type Chosen, useCompareList } from './compare-list.tsx'

/** Puts a creator into the comparison, or takes one out. */
export const CompareButton = ({ creator }: { creator: Chosen }) => {
  const t = useTexts(pageTexts).compare
  const { chosen, full, toggle } = useCompareList()
  const isIn = chosen.some(({ id }) => id === creator.id)
  const blocked = full && !isIn
  return (
    <button
      class={`button button-quiet compare-button${isIn ? ' is-in' : ''}`}
      type="button"
      aria-pressed={isIn}
      aria-disabled={blocked}
      aria-label={isIn ? t.removeName(creator.name) : t.addName(creator.name)}
      title={blocked ? t.full : undefined}
      onClick={() => {
        if (!blocked) toggle(creator)
      }}
    >
      <Icon name={isIn ? 'check' : 'plus'} />
      {isIn ? t.added : t.add}
    </button>
  )
}
