import { useTexts } from '../i18n/language.tsx'
import { texts } from '../i18n/texts.ts'
import type { Receipt } from '../server/gateway/receipt.ts'

/** What an answer cost and how long it took, under the answer. */
export const ReceiptLine = ({ receipt }: { receipt: Receipt }) => {
  const t = useTexts(texts)
  const { cached, session, upstream, durationMs } = receipt
  return (
    <p class="receipt">
      <span>{cached ? t.receipt.kept : t.receipt.paid(session.price)}</span>
      {!cached && <span>{t.receipt.ms(durationMs)}</span>}
      {upstream && <span class="receipt-upstream">{t.upstream(upstream.code)}</span>}
    </p>
  )
}
