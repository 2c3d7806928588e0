import { businessCodes } from '@justoneapi/schema/codes'
import { useSession } from '../../../api/session.tsx'
import { useLanguage, useTexts } from '../../../i18n/language.tsx'
import { texts } from '../../../i18n/texts.ts'
import { explorerTexts } from '../texts/texts.ts'

/** The outcome without a code: the connection breaks after the call was sent. */
export const NO_WHOLE_ANSWER = -1

interface CallBarProps {
  readonly calling: boolean
  readonly provoke: number | undefined
  readonly onProvoke: (code: number | undefined) => void
}

const ProvokeChoice = ({ provoke, onProvoke }: Pick<CallBarProps, 'provoke' | 'onProvoke'>) => {
  const t = useTexts(explorerTexts).call
  const { language } = useLanguage()
  return (
    <label class="ex-outcome">
      <span>{t.outcome}</span>
      <select
        class="field"
        name="outcome"
        value={provoke === undefined ? '' : String(provoke)}
        onChange={(event) => {
          const { value } = event.currentTarget
          onProvoke(value === '' ? undefined : Number(value))
        }}
      >
        <option value="">{t.success}</option>
        {businessCodes
          .filter(({ code }) => code !== 0)
          .map(({ code, meaning }) => (
            <option key={code} value={code}>
              {t.provoked(code, meaning[language])}
            </option>
          ))}
        <option value={NO_WHOLE_ANSWER}>{t.halfAnswer}</option>
      </select>
    </label>
  )
}

/** What the call costs and what is left, before it is made; then the button. */
export const CallBar = ({ calling, provoke, onProvoke }: CallBarProps) => {
  const t = useTexts(explorerTexts).call
  const shared = useTexts(texts)
  const { session } = useSession()
  const isSpent = session?.remaining === 0
  return (
    <div class="ex-callbar">
      {session?.mode === 'mock' && <ProvokeChoice provoke={provoke} onProvoke={onProvoke} />}
      <div class="ex-offer">
        <p class="ex-cost" title={session?.price === null ? t.priceUnknownHint : undefined}>
          <span>{t.cost}</span>
          <b>{session?.price === null ? t.priceUnknown : shared.offer(1, session?.price ?? null)}</b>
          <span>{session ? (isSpent ? t.spent : t.budget(session.remaining, session.budget)) : ' '}</span>
        </p>
        <button
          class="button ex-send"
          type="submit"
          disabled={calling || isSpent}
          aria-keyshortcuts="Control+Enter"
          title="Ctrl + Enter"
        >
          {calling ? t.sending : t.send}
        </button>
      </div>
      <p class="ex-note">{session?.mode === 'mock' ? t.mock : t.free}</p>
    </div>
  )
}
