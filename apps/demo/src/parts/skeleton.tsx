import { useTexts } from '../i18n/language.tsx'
import { texts } from '../i18n/texts.ts'

/** Holds the place of what is being loaded, so that nothing moves when it comes. `class` sets the size. */
export const Skeleton = ({ class: className = '' }: { class?: string }) => {
  const t = useTexts(texts)
  return (
    <div class={`skeleton ${className}`} role="status">
      <span class="visually-hidden">{t.loading}</span>
    </div>
  )
}
