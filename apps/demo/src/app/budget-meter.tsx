import { useSession } from '../api/session.tsx'
import { useTexts } from '../i18n/language.tsx'
import { texts } from '../i18n/texts.ts'

/** Says whether the data is real, and how much of the session's budget is left. */
export const BudgetMeter = () => {
  const t = useTexts(texts)
  const { session } = useSession()
  if (!session) return <div class="meter" aria-hidden="true" />
  const { mode, budget, remaining } = session
  const used = budget - remaining
  const label = t.budget.label(used, budget)
  return (
    <div class="meter" title={mode === 'mock' ? t.mode.mockHint : t.mode.liveHint}>
      <span class={`badge badge-${mode}`}>{t.mode[mode]}</span>
      <span class="meter-text">{t.budget.left(remaining)}</span>
      <meter min={0} max={budget} value={used} low={budget * 0.7} high={budget * 0.9} optimum={0} aria-label={label} />
    </div>
  )
}
