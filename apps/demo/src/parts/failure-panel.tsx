import { api, ask } from '../api/client.ts'
import { useSession } from '../api/session.tsx'
import { useLanguage, useTexts } from '../i18n/language.tsx'
import { texts } from '../i18n/texts.ts'
import type { FailureBody } from '../server/failure/failure-body.ts'
import { Icon } from './icon.tsx'

/** After these the client refuses every call until it is told to go on. */
const STOPPING = ['AuthenticationError', 'BalanceExhaustedError', 'TokenBudgetExhaustedError', 'DailyQuotaError']

interface FailurePanelProps {
  readonly failure: FailureBody
  readonly onRetry?: () => void
}

/** A failure as a reader needs it: what happened, whether it was paid, what to do next. */
export const FailurePanel = ({ failure: { error }, onRetry }: FailurePanelProps) => {
  const t = useTexts(texts)
  const { language } = useLanguage()
  const { update } = useSession()
  const resume = () => {
    ask(api.session.resume.$post()).then(
      (session) => {
        update(session)
        onRetry?.()
      },
      () => undefined,
    )
  }
  return (
    <section class="failure" role="alert" data-failure={error.name}>
      <Icon name="warning" />
      <div class="failure-body">
        <h3>{error.meaning[language]}</h3>
        <p>{error.next[language]}</p>
        {error.issues.length > 0 && (
          <ul>
            {error.issues.map(({ parameter, problem }) => (
              <li key={parameter}>
                <code>{parameter}</code> {problem}
              </li>
            ))}
          </ul>
        )}
        <p class="facts">
          <span class={`badge badge-charged-${error.charged}`}>{t.charged[error.charged]}</span>
          {error.code !== null && <span>{t.failure.code(error.code)}</span>}
          {error.httpStatus !== null && <span>HTTP {error.httpStatus}</span>}
          <code>{error.name}</code>
          {error.requestId !== null && <span>{t.failure.request(error.requestId)}</span>}
        </p>
        {error.detail !== null && (
          <details>
            <summary>{t.failure.details}</summary>
            <p lang="en">{error.detail}</p>
          </details>
        )}
        <p class="actions">
          {onRetry && (
            <button class="button" type="button" onClick={onRetry}>
              {t.retry}
            </button>
          )}
          {STOPPING.includes(error.name) && (
            <button class="button button-quiet" type="button" onClick={resume}>
              {t.resume}
            </button>
          )}
        </p>
      </div>
    </section>
  )
}
