import { useTexts } from '../../i18n/language.tsx'
import { texts } from '../../i18n/texts.ts'

/** Creator. */
export const CreatorPage = () => {
  const t = useTexts(texts)
  return <h1>{t.pages.creators}</h1>
}
