import type { BusinessCodeInfo } from '@justoneapi/schema'
import { businessCodes } from '@justoneapi/schema/codes'
import { useLanguage, useTexts } from '../../../i18n/language.tsx'
import type { FailureBody } from '../../../server/failure/failure-body.ts'
import { explorerTexts } from '../texts/texts.ts'

const codes: readonly BusinessCodeInfo[] = businessCodes

/** Whether and when the same call may be sent again, and what else has stopped. */
export const RetryHint = ({ error }: Pick<FailureBody, 'error'>) => {
  const t = useTexts(explorerTexts).answer
  const { language } = useLanguage()
  const info = codes.find(({ code }) => code === error.code)
  const repeat =
    error.charged === 'unknown'
      ? t.retry.unknown
      : error.charged === 'yes'
        ? t.retry.paid
        : t.retry[info?.retry ?? (error.retryable ? 'backoff' : 'never')]
  const time = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en', { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <dl class="ex-hint">
      <dt>{t.retry.label}</dt>
      <dd>
        {repeat}
        {error.retryAfterMs !== null && ` ${t.retry.wait(Math.ceil(error.retryAfterMs / 1000))}`}
        {error.resumeAt !== null && ` ${t.retry.from(time.format(new Date(error.resumeAt)))}`}
        {info?.stops && ` ${t.stops[info.stops]}`}
      </dd>
    </dl>
  )
}
