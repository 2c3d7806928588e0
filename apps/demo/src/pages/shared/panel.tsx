import type { ComponentChildren } from 'preact'
import type { UseCall } from '../../api/use-call.ts'
import { useSession } from '../../api/session.tsx'
import { useTexts } from '../../i18n/language.tsx'
import { texts } from '../../i18n/texts.ts'
import { FailurePanel } from '../../parts/failure-panel.tsx'
import { ReceiptLine } from '../../parts/receipt-line.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { pageTexts } from '../texts/texts.ts'

interface PanelProps<T> {
  readonly title: string
  readonly hint: string
  readonly call: UseCall<T>
  /** Sets the height of the panel, which is there before the answer. */
  readonly class: string
  /** For a call that another part of the page shows already: no second receipt. */
  readonly quiet?: boolean
  readonly children: (data: T) => ComponentChildren
}

/** A card around one paid call: an offer with its price, a skeleton, a failure, or the answer with its receipt. */
export const Panel = <T,>({ title, hint, call, class: className, quiet, children }: PanelProps<T>) => {
  const t = useTexts(texts)
  const { load } = useTexts(pageTexts).creator
  const { session } = useSession()
  const { state, run } = call
  return (
    <section class={`card panel ${className}`} tabIndex={-1}>
      <header class="panel-head">
        <h2>{title}</h2>
        <p>{hint}</p>
      </header>
      {state.kind === 'idle' && (
        <p class="offer">
          <button
            class="button button-quiet"
            type="button"
            onClick={(event) => {
              // The button goes; whoever came by keyboard stays at the panel.
              event.currentTarget.closest('section')?.focus()
              run()
            }}
          >
            {load} · {t.offer(1, session?.price ?? null)}
          </button>
        </p>
      )}
      {state.kind === 'loading' && <Skeleton class="fill" />}
      {state.kind === 'failed' && <FailurePanel failure={state.failure} onRetry={run} />}
      {state.kind === 'done' && (
        <>
          <div class="panel-body">{children(state.data)}</div>
          {!quiet && <ReceiptLine receipt={state.receipt} />}
        </>
      )}
    </section>
  )
}
