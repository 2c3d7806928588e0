import { useLanguage, useTexts } from '../../i18n/language.tsx'
import { Info } from '../../parts/info.tsx'
import type { Figure } from '../../server/creators/figure.ts'
import { pageTexts } from '../texts/texts.ts'

/** What a figure means, how sure its unit is, and where in the answer it stands. */
export const FigureInfo = ({ name, figure }: { name: string; figure: Figure }) => {
  const t = useTexts(pageTexts).explain
  const { language } = useLanguage()
  return (
    <Info label={t.about(name)}>
      <strong>{name}</strong>
      <span>{figure.description[language]}</span>
      {figure.text && <span>{t.exact(figure.text[language])}</span>}
      <span class="soft">{t.certainty[figure.certainty]}</span>
      <span class="soft">
        {t.field} <code>{figure.pointer}</code>
      </span>
    </Info>
  )
}
