import { businessCodes } from '@justoneapi/schema/codes'
import { useLanguage, useTexts } from '../../../i18n/language.tsx'
import { NO_WHOLE_ANSWER } from '../form/call-bar.tsx'
import { explorerTexts } from '../texts/texts.ts'

/** Every business code an answer can have. On the mock each can be tried. */
export const CodesTable = ({ onProvoke }: { onProvoke: ((code: number) => void) | undefined }) => {
  const t = useTexts(explorerTexts).codes
  const { language } = useLanguage()
  const provokeButton = (code: number, label: string) =>
    onProvoke && (
      <button
        class="ex-quiet"
        type="button"
        aria-label={label}
        onClick={() => {
          onProvoke(code)
        }}
      >
        {t.provoke}
      </button>
    )
  return (
    <div class="ex-stack">
      <p class="ex-about">{t.text}</p>
      <div class="ex-table-frame" tabIndex={0} role="group" aria-label={t.code}>
        <table class="ex-table">
          <thead>
            <tr>
              <th scope="col">{t.code}</th>
              <th scope="col">{t.meaning}</th>
              <th scope="col">{t.charged}</th>
              {onProvoke && <td />}
            </tr>
          </thead>
          <tbody>
            {businessCodes.map(({ code, meaning, charged, action }) => (
              <tr key={code}>
                <th scope="row">{code}</th>
                <td>
                  <b>{meaning[language]}</b>
                  <br />
                  {action[language]}
                </td>
                <td>
                  <span class={`badge badge-charged-${charged}`}>{t[charged]}</span>
                </td>
                {onProvoke && <td>{code !== 0 && provokeButton(code, t.provokeCode(code))}</td>}
              </tr>
            ))}
            <tr>
              <th scope="row">{t.noAnswer}</th>
              <td>
                <b>{t.noAnswerMeaning}</b>
                <br />
                {t.noAnswerAction}
              </td>
              <td>
                <span class="badge badge-charged-unknown">{t.unknown}</span>
              </td>
              {onProvoke && <td>{provokeButton(NO_WHOLE_ANSWER, `${t.provoke}: ${t.noAnswer}`)}</td>}
            </tr>
          </tbody>
        </table>
      </div>
    </div>
  )
}
