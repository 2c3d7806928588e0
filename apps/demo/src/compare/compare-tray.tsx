import { useTexts } from '../i18n/language.tsx'
import { pageTexts } from '../pages/texts/texts.ts'
import { Avatar } from '../parts/avatar.tsx'
import { Icon } from '../parts/icon.tsx'
import { useCompareList } from './compare-list.tsx'

/** Shows who is in the comparison, at the foot of the page. */
export const CompareTray = () => {
  const t = useTexts(pageTexts).compare
  const { chosen, toggle, clear } = useCompareList()
  if (chosen.length === 0) return null
  const href = `/compare?ids=${chosen.map(({ id }) => id).join(',')}`
  return (
    <aside class="tray" aria-label={t.tray}>
      <ul>
        {chosen.map((creator) => (
          <li key={creator.id}>
            <Avatar {...creator} />
            <span class="tray-name">{creator.name}</span>
            <button
              class="tray-remove"
              type="button"
              aria-label={t.removeName(creator.name)}
              onClick={() => {
                toggle(creator)
              }}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      <p class="actions">
        <button class="button button-quiet" type="button" onClick={clear}>
          {t.clear}
        </button>
        <a class="button" href={href}>
          {t.open(chosen.length)}
        </a>
      </p>
    </aside>
  )
}
