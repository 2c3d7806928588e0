import { useState } from 'preact/hooks'
import { useTexts } from '../../../i18n/language.tsx'
import { FailurePanel } from '../../../parts/failure-panel.tsx'
import { Icon } from '../../../parts/icon.tsx'
import { ReceiptLine } from '../../../parts/receipt-line.tsx'
import { Segmented } from '../../../parts/segmented.tsx'
import { Skeleton } from '../../../parts/skeleton.tsx'
import { explorerTexts } from '../texts/texts.ts'
import { DataTree } from './data-tree.tsx'
import { downloadJson } from './download-json.ts'
import { ExpectedFields } from './expected-fields.tsx'
import { RawJson } from './raw-json.tsx'
import { RetryHint } from './retry-hint.tsx'
import type { Knowledge } from './tree-rows.ts'
import type { Attempt, CallRequest } from './use-attempt.ts'

interface AnswerPanelProps {
  readonly attempt: Attempt
  readonly knowledge: Knowledge
  readonly onSend: (request: CallRequest) => void
}

type Done = Extract<Attempt, { kind: 'done' }>

const Answer = ({ attempt, knowledge, onSend }: AnswerPanelProps & { attempt: Done }) => {
  const t = useTexts(explorerTexts)
  const [view, setView] = useState<'tree' | 'raw'>('tree')
  const { data, receipt, request } = attempt
  return (
    <>
      <div class="ex-facts">
        <span class="badge badge-charged-no">code 0 · HTTP {receipt.httpStatus}</span>
        <ReceiptLine receipt={receipt} />
        {receipt.requestId !== null && (
          <span class="receipt">
            {t.answer.request} <code>{receipt.requestId}</code>
          </span>
        )}
      </div>
      <div class="ex-facts ex-toolbar">
        <Segmented
          bare
          label={t.answer.view}
          value={view}
          options={[
            { value: 'tree', text: t.answer.tree },
            { value: 'raw', text: t.answer.raw },
          ]}
          onChoose={setView}
        />
        <button
          class="button button-quiet"
          type="button"
          onClick={() => {
            downloadJson(data, `${request.operation}.json`)
          }}
        >
          <Icon name="download" />
          {t.answer.download}
        </button>
        {receipt.cached && (
          <button
            class="button button-quiet"
            type="button"
            onClick={() => {
              onSend({ ...request, fresh: true })
            }}
          >
            {t.call.fresh}
          </button>
        )}
      </div>
      {knowledge.schema === null && <p class="ex-about">{t.answer.noSchema}</p>}
      {view === 'tree' ? <DataTree data={data} knowledge={knowledge} /> : <RawJson data={data} />}
    </>
  )
}

/** What came of the call. */
export const AnswerPanel = (props: AnswerPanelProps) => {
  const { attempt, knowledge, onSend } = props
  switch (attempt.kind) {
    case 'idle':
      return <ExpectedFields knowledge={knowledge} />
    case 'calling':
      return <Skeleton class="ex-waiting" />
    case 'done':
      return <Answer {...props} attempt={attempt} />
    case 'failed': {
      const { failure, request } = attempt
      const again = () => {
        onSend(request)
      }
      return (
        <>
          <FailurePanel failure={failure} {...(failure.error.retryable && { onRetry: again })} />
          <RetryHint error={failure.error} />
        </>
      )
    }
    default:
      return attempt satisfies never
  }
}
