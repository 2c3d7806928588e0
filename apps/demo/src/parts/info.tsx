import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'
import { Icon } from './icon.tsx'

/** An explanation behind a small button. The browser's own popover: Escape and a click beside it close it. */
export const Info = ({ label, children }: { label: string; children: ComponentChildren }) => {
  const id = useId()
  return (
    <span class="info">
      <button class="info-button" type="button" popovertarget={id} aria-label={label}>
        <Icon name="info" />
      </button>
      <span class="info-panel" id={id} popover="auto">
        {children}
      </span>
    </span>
  )
}
