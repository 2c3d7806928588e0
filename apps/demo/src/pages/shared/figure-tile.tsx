import type { ComponentChildren } from 'preact'
import { showFigure } from '../../charts/show-figure.ts'
import { useLanguage, useTexts } from '../../i18n/language.tsx'
import type { Figure } from '../../server/creators/figure.ts'
import { pageTexts } from '../texts/texts.ts'
import { FigureInfo } from './figure-info.tsx'

interface FigureTileProps {
  readonly name: string
  readonly figure: Figure
  readonly children?: ComponentChildren
}

/** A figure in large type with its explanation. */
export const FigureTile = ({ name, figure, children }: FigureTileProps) => {
  const t = useTexts(pageTexts).creator
  const { language } = useLanguage()
  const text = showFigure(figure, language)
  return (
    <div class="tile">
      <dt>
        {name}
        <FigureInfo name={name} figure={figure} />
      </dt>
      <dd class={text === undefined ? 'is-missing' : undefined}>{text ?? t.missing}</dd>
      {children}
    </div>
  )
}
