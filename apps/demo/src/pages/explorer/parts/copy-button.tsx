import { useEffect, useState } from 'preact/hooks'
import { useTexts } from '../../../i18n/language.tsx'
import { explorerTexts } from '../texts/texts.ts'

interface CopyButtonProps {
  readonly text: () => string
  readonly label: string
  readonly title?: string
  readonly disabled?: boolean
}

const SHOWN_MS = 1500

/** Copies, and says for a moment that it did. */
export const CopyButton = ({ text, label, title, disabled }: CopyButtonProps) => {
  const t = useTexts(explorerTexts).answer
  const [said, setSaid] = useState<string>()
  useEffect(() => {
    if (said === undefined) return undefined
    const timer = setTimeout(() => {
      setSaid(undefined)
    }, SHOWN_MS)
    return () => {
      clearTimeout(timer)
    }
  }, [said])
  const copy = async () => {
    // A page that is not served over https or from this machine has no clipboard.
    await navigator.clipboard.writeText(text())
  }
  return (
    <button
      class="ex-quiet"
      type="button"
      title={title}
      disabled={disabled}
      onClick={() => {
        copy().then(
          () => {
            setSaid(t.copied)
          },
          () => {
            setSaid(t.copyFailed)
          },
        )
      }}
    >
      {/* Both texts take their place, so that nothing moves. */}
      <span class="ex-swap">
        <span class={said === undefined ? undefined : 'ex-gone'}>{label}</span>
        <span class={said === undefined ? 'ex-gone' : undefined} role="status">
          {said ?? ''}
        </span>
      </span>
    </button>
  )
}
