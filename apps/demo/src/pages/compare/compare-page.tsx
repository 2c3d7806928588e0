import { useTexts } from '../../i18n/language.tsx'
import { texts } from '../../i18n/texts.ts'

/** Compare. */
export const ComparePage = () => {
  const t = useTexts(texts)
  return <h1>{t.pages.compare}</h1>
}
