import { useTexts } from '../../i18n/language.tsx'
import { texts } from '../../i18n/texts.ts'

/** Explorer. */
export const ExplorerPage = () => {
  const t = useTexts(texts)
  return <h1>{t.pages.explorer}</h1>
}
