import { useLocation, useRoute } from 'preact-iso'
import { useEffect } from 'preact/hooks'
import { useLanguage, useTexts } from '../../i18n/language.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { FailurePanel } from '../../parts/failure-panel.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import type { PlatformEntry } from '../../server/explorer/catalog.ts'
import { addressOf, useHistory } from './history/history.ts'
import { HistoryList } from './history/history-list.tsx'
import { OperationList } from './list/operation-list.tsx'
import { useCatalog, useOperation } from './load.ts'
import { Workbench } from './operation/workbench.tsx'
import { explorerTexts } from './texts/texts.ts'
import './explorer.css'
import './answer.css'

const Recent = ({ platforms }: { platforms: readonly PlatformEntry[] }) => {
  const t = useTexts(explorerTexts).history
  const { route } = useLocation()
  const entries = useHistory()
  if (entries.length === 0) return null
  return (
    <section class="ex-stack" aria-label={t.recent}>
      <h2>{t.recent}</h2>
      <HistoryList
        platforms={platforms}
        onPick={(entry) => {
          route(addressOf(entry))
        }}
      />
    </section>
  )
}

const Start = ({ platforms }: { platforms: readonly PlatformEntry[] }) => {
  const t = useTexts(explorerTexts).start
  return (
    <div class="ex-start">
      <h1>{t.title}</h1>
      <p>{t.text}</p>
      <dl class="ex-keys" aria-label={t.keys}>
        <dt>
          <kbd>/</kbd>
        </dt>
        <dd>{t.keySearch}</dd>
        <dt>
          <kbd>↑</kbd> <kbd>↓</kbd> <kbd>←</kbd> <kbd>→</kbd>
        </dt>
        <dd>{t.keyMove}</dd>
        <dt>
          <kbd>Ctrl</kbd> <kbd>↵</kbd>
        </dt>
        <dd>{t.keyCall}</dd>
      </dl>
      <Recent platforms={platforms} />
    </div>
  )
}

const Waiting = () => (
  <>
    <div class="ex-middle">
      <Skeleton class="ex-waiting-head" />
      <Skeleton class="ex-waiting" />
    </div>
    <div class="ex-result">
      <Skeleton class="ex-waiting" />
    </div>
  </>
)

const Chosen = ({ id, platforms }: { id: string; platforms: readonly PlatformEntry[] }) => {
  const t = useTexts(explorerTexts)
  const { language } = useLanguage()
  const loaded = useOperation(id)
  const title = loaded.kind === 'done' ? loaded.value.operation.title[language] : undefined
  useEffect(() => {
    const before = document.title
    if (title !== undefined) document.title = `${title} · Just One API`
    return () => {
      document.title = before
    }
  }, [title])
  if (loaded.kind === 'loading') return <Waiting />
  if (loaded.kind === 'done') return <Workbench key={id} page={loaded.value} platforms={platforms} />
  return (
    <div class="ex-start">
      {loaded.failure.error.name === 'OperationNotAllowed' ? (
        <EmptyState title={t.unknown.title} text={t.unknown.text(id)}>
          <a class="button" href="/explorer">
            {t.list.back}
          </a>
        </EmptyState>
      ) : (
        <FailurePanel failure={loaded.failure} onRetry={loaded.retry} />
      )}
    </div>
  )
}

/** Every operation of the API, to be tried and taken home as code. */
export const ExplorerPage = () => {
  const { params } = useRoute()
  const catalog = useCatalog('all')
  const id = params['operation']
  if (catalog.kind === 'failed') return <FailurePanel failure={catalog.failure} onRetry={catalog.retry} />
  return (
    <div class={id === undefined ? 'explorer explorer-start' : 'explorer'}>
      {catalog.kind === 'loading' ? (
        <Skeleton class="ex-list ex-waiting" />
      ) : (
        <OperationList platforms={catalog.value} {...(id !== undefined && { current: id })} />
      )}
      {id === undefined && <Start platforms={catalog.kind === 'done' ? catalog.value : []} />}
      {id !== undefined && (catalog.kind === 'loading' ? <Waiting /> : <Chosen id={id} platforms={catalog.value} />)}
    </div>
  )
}
