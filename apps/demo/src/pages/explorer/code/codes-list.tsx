import type { BusinessCodeInfo, Localized } from '@justoneapi/schema'
import { businessCodes } from '@justoneapi/schema/codes'
import { useLanguage, useTexts } from '../../../i18n/language.tsx'
import { texts } from '../../../i18n/texts.ts'
import { NO_WHOLE_ANSWER } from '../form/call-bar.tsx'
import { explorerTexts } from '../texts/texts.ts'

type OnProvoke = (code: number) => void

interface CodeLineProps {
  readonly name: string
  readonly meaning: string
  readonly action: string
  readonly charged: BusinessCodeInfo['charged']
  readonly provoke: { readonly label: string; readonly run: () => void } | undefined
}

const CodeLine = ({ name, meaning, action, charged, provoke }: CodeLineProps) => {
  const t = useTexts(explorerTexts).codes
  const shared = useTexts(texts)
  return (
    <li>
      <b>{name}</b>
      <div>
        <h3>{meaning}</h3>
        <p>{action}</p>
      </div>
      <span class={`badge badge-charged-${charged}`}>{shared.charged[charged]}</span>
      {provoke && (
        <button class="ex-quiet" type="button" aria-label={provoke.label} onClick={provoke.run}>
          {t.provoke}
        </button>
      )}
    </li>
  )
}

/** Every business code an answer can have. On the mock each can be tried. */
export const CodesList = ({ onProvoke }: { onProvoke: OnProvoke | undefined }) => {
  const t = useTexts(explorerTexts).codes
  const { language } = useLanguage()
  const provoke = (code: number, label: string) =>
    onProvoke && {
      label,
      run: () => {
        onProvoke(code)
      },
    }
  const words = (text: Localized) => text[language]
  return (
    <div class="ex-stack">
      <p class="ex-about">{t.text}</p>
      <ul class="ex-codes" aria-label={t.label}>
        {businessCodes.map(({ code, meaning, charged, action }) => (
          <CodeLine
            key={code}
            name={String(code)}
            meaning={words(meaning)}
            action={words(action)}
            charged={charged}
            provoke={code === 0 ? undefined : provoke(code, t.provokeCode(code))}
          />
        ))}
        <CodeLine
          name={t.noAnswer}
          meaning={t.noAnswerMeaning}
          action={t.noAnswerAction}
          charged="unknown"
          provoke={provoke(NO_WHOLE_ANSWER, `${t.provoke}: ${t.noAnswer}`)}
        />
      </ul>
    </div>
  )
}
