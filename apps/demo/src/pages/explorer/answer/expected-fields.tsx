import type { FigureInfo } from '@justoneapi/schema/units'
import { useLanguage, useTexts } from '../../../i18n/language.tsx'
import { EmptyState } from '../../../parts/empty-state.tsx'
import { Prose } from '../parts/prose.tsx'
import { explorerTexts } from '../texts/texts.ts'
import { outlineOf } from './outline.ts'
import type { Knowledge } from './tree-rows.ts'

/** Words and states have no unit. */
const unitOf = (figure: FigureInfo | undefined) =>
  figure && !['text', 'text-range', 'status', 'unknown'].includes(figure.unit) ? figure.unit : undefined

/** What is known of the answer before anything is paid: its fields, their types and what they mean. */
export const ExpectedFields = ({ knowledge }: { knowledge: Knowledge }) => {
  const t = useTexts(explorerTexts).answer
  const { language } = useLanguage()
  const { fields, isWhole } = outlineOf(knowledge)
  const meaning = (figure: FigureInfo | undefined) =>
    figure && (
      <span class="ex-meaning">
        <Prose text={figure.description[language]} />
      </span>
    )
  if (fields.length === 0) return <EmptyState title={t.none} text={t.noneText} />
  return (
    <section class="ex-stack" aria-labelledby="ex-expected">
      <div>
        <h2 id="ex-expected">{t.expected}</h2>
        <p class="ex-about">{t.expectedText}</p>
      </div>
      <ul class="ex-expected">
        {fields.map(({ path, name, depth, type, figure }) => (
          <li key={path} class={`ex-depth-${depth}`}>
            <code>{name}</code>
            <span class="ex-type">{unitOf(figure) === undefined ? type : `${type} · ${unitOf(figure)}`}</span>
            {meaning(figure)}
          </li>
        ))}
      </ul>
      {!isWhole && <p class="ex-about">{t.expectedMore}</p>}
    </section>
  )
}
