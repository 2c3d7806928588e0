import { useMemo } from 'preact/hooks'
import { useTexts } from '../../../i18n/language.tsx'
import { CopyButton } from '../parts/copy-button.tsx'
import { explorerTexts } from '../texts/texts.ts'

/** More letters than this make a browser slow, and nobody reads them. */
const MOST_LETTERS = 200_000

const size = (letters: number) => `${Math.ceil(letters / 1000)} kB`

/** The answer as JSON. */
export const RawJson = ({ data }: { data: unknown }) => {
  const t = useTexts(explorerTexts)
  const json = useMemo(() => JSON.stringify(data, null, 2), [data])
  return (
    <>
      <p class="ex-facts">
        <CopyButton text={() => json} label={t.code.copy} />
        <span class="ex-about">{t.answer.exact}</span>
      </p>
      <pre class="ex-code" tabIndex={0} role="region" aria-label="JSON">
        {json.slice(0, MOST_LETTERS)}
      </pre>
      {json.length > MOST_LETTERS && <p class="ex-about">{t.answer.cut(size(MOST_LETTERS), size(json.length))}</p>}
    </>
  )
}
