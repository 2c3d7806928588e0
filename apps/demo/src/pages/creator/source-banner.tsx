import { useTexts } from '../../i18n/language.tsx'
import { texts } from '../../i18n/texts.ts'
import type { Source } from '../../server/creators/overview.ts'
import { pageTexts } from '../texts/texts.ts'

/** Which operation answers. */
export type Way = 'seed' | 'successor'

interface SourceBannerProps {
  readonly source: Source
  readonly onChoose: (way: Way) => void
}

/** Says where the figures come from; when that is deprecated, what replaces it. */
export const SourceBanner = ({ source, onChoose }: SourceBannerProps) => {
  const t = useTexts(pageTexts).creator
  const { deprecated } = useTexts(texts)
  const { operation, successor, docs } = source
  if (!source.deprecated) {
    return (
      <p class="banner">
        <span>{t.onSuccessor(operation)}</span>
        {docs !== null && (
          <a href={docs} target="_blank" rel="noreferrer">
            {t.docs}
          </a>
        )}
        <button
          class="text-button"
          type="button"
          onClick={() => {
            onChoose('seed')
          }}
        >
          {t.useSeed}
        </button>
      </p>
    )
  }
  return (
    <p class="banner banner-warn" role="note">
      <span class="badge badge-deprecated">{deprecated}</span>
      <span>
        {t.deprecated(operation)} {successor !== null && t.successor(successor)}
      </span>
      <button
        class="text-button"
        type="button"
        onClick={() => {
          onChoose('successor')
        }}
      >
        {t.useSuccessor}
      </button>
    </p>
  )
}
