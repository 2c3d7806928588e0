import { useLanguage, useTexts } from '../../../i18n/language.tsx'
import { Icon } from '../../../parts/icon.tsx'
import type { OperationEntry, OperationPage } from '../../../server/explorer/catalog.ts'
import { CopyButton } from '../parts/copy-button.tsx'
import { explorerTexts } from '../texts/texts.ts'

const versionOf = ({ path }: OperationEntry) => /v\d+$/.exec(path)?.[0] ?? path

const Banner = ({ page: { operation, successor } }: { page: OperationPage }) => {
  const t = useTexts(explorerTexts).banner
  const { language } = useLanguage()
  const { deprecated, unlisted } = operation
  if (!deprecated && unlisted === undefined) return null
  return (
    <section class="ex-banner" role="note">
      <Icon name="warning" />
      <div>
        <h2>{unlisted === undefined ? t.deprecated : t.unlisted(unlisted)}</h2>
        <p>{unlisted === undefined ? t.deprecatedText : t.unlistedText}</p>
        <p>
          {successor ? (
            <>
              {t.successor} <a href={`/explorer/${successor.id}`}>{successor.title[language]}</a>
            </>
          ) : (
            t.noSuccessor
          )}
        </p>
      </div>
    </section>
  )
}

/** What the operation is: name, path, state, documentation, other versions. */
export const OperationHead = ({ page }: { page: OperationPage }) => {
  const t = useTexts(explorerTexts)
  const { language } = useLanguage()
  const { operation, platform, versions } = page
  const { method, path, title, hidden, recommended, docs } = operation
  return (
    <header class="ex-head">
      <a class="ex-back" href="/explorer">
        <Icon name="back" />
        {t.list.back}
      </a>
      <p class="ex-kicker">{platform[language]}</p>
      <h1>{title[language]}</h1>
      <p class="ex-address">
        <code>
          <b>{method}</b> {path}
        </code>
        <CopyButton text={() => path} label={t.code.copy} title={t.head.copyPath} />
      </p>
      <p class="ex-facts">
        {recommended && <span class="badge badge-charged-no">{t.head.advised}</span>}
        {hidden && (
          <span class="badge" title={t.head.hiddenHint}>
            {t.head.hidden}
          </span>
        )}
        {docs !== undefined && (
          <a href={docs} target="_blank" rel="noreferrer">
            {t.head.docs}
          </a>
        )}
        {versions.length > 0 && (
          <span>
            {t.head.versions}:{' '}
            {versions.map((version) => (
              <a key={version.id} class="ex-version" href={`/explorer/${version.id}`}>
                {versionOf(version)}
                {version.deprecated && ` (${t.list.deprecated})`}
              </a>
            ))}
          </span>
        )}
      </p>
      <Banner page={page} />
    </header>
  )
}
