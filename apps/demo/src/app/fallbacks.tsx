import { useTexts } from '../i18n/language.tsx'
import { texts } from '../i18n/texts.ts'
import { EmptyState } from '../parts/empty-state.tsx'

/** Shown under an address that no page has. */
export const NotFound = () => {
  const { notFound } = useTexts(texts)
  return (
    <EmptyState title={notFound.title} text={notFound.text}>
      <a class="button" href="/">
        {notFound.action}
      </a>
    </EmptyState>
  )
}

/** Shown when a page threw. */
export const Crashed = () => {
  const { crashed } = useTexts(texts)
  return (
    <EmptyState title={crashed.title} text={crashed.text}>
      <button
        class="button"
        type="button"
        onClick={() => {
          location.reload()
        }}
      >
        {crashed.action}
      </button>
    </EmptyState>
  )
}
