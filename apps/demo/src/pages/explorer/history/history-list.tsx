import { useLanguage, useTexts } from '../../../i18n/language.tsx'
import { EmptyState } from '../../../parts/empty-state.tsx'
import type { PlatformEntry } from '../../../server/explorer/catalog.ts'
import { explorerTexts } from '../texts/texts.ts'
import { forgetAll, type HistoryEntry, useHistory } from './history.ts'

interface HistoryListProps {
  readonly platforms: readonly PlatformEntry[]
  readonly onPick: (entry: HistoryEntry) => void
}

/** The calls of this tab, to fill in the form again. */
export const HistoryList = ({ platforms, onPick }: HistoryListProps) => {
  const t = useTexts(explorerTexts).history
  const { language } = useLanguage()
  const entries = useHistory()
  if (entries.length === 0) return <EmptyState title={t.none} text={t.noneText} />
  const titleOf = (id: string) =>
    platforms.flatMap(({ operations }) => operations).find((operation) => operation.id === id)?.title[language] ?? id
  const outcomes = { charged: t.charged, kept: t.kept }
  const time = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en', { timeStyle: 'medium' })
  return (
    <>
      <ul class="ex-history">
        {entries.map((entry) => (
          <li key={`${entry.at} ${entry.operation}`}>
            <button
              type="button"
              onClick={() => {
                onPick(entry)
              }}
            >
              <span class="ex-history-title">{titleOf(entry.operation)}</span>
              <time dateTime={new Date(entry.at).toISOString()}>{time.format(entry.at)}</time>
              <span class={`badge ${entry.outcome === 'failed' ? 'badge-charged-yes' : ''}`}>
                {entry.outcome === 'failed' ? t.failed(entry.detail ?? '') : outcomes[entry.outcome]}
              </span>
              <code>
                {Object.entries(entry.args)
                  .map(([name, value]) => `${name}=${value}`)
                  .join('  ')}
              </code>
            </button>
          </li>
        ))}
      </ul>
      <button class="button button-quiet" type="button" onClick={forgetAll}>
        {t.clear}
      </button>
    </>
  )
}
