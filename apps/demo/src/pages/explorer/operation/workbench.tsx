import { findProblems } from '@justoneapi/guide/arguments'
import { useLocation } from 'preact-iso'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { useSession } from '../../../api/session.tsx'
import { useTexts } from '../../../i18n/language.tsx'
import type { OperationPage, PlatformEntry } from '../../../server/explorer/catalog.ts'
import { AnswerPanel } from '../answer/answer-panel.tsx'
import { useAttempt, type CallRequest } from '../answer/use-attempt.ts'
import { CodePanel } from '../code/code-panel.tsx'
import { CodesList } from '../code/codes-list.tsx'
import { CallForm } from '../form/call-form.tsx'
import { type FormValues, readAddress, toAddress, toArguments } from '../form/form-values.ts'
import { addressOf, type HistoryEntry } from '../history/history.ts'
import { HistoryList } from '../history/history-list.tsx'
import { Tabs } from '../parts/tabs.tsx'
import { explorerTexts } from '../texts/texts.ts'
import { OperationHead } from './operation-head.tsx'

const TABS = ['answer', 'code', 'codes', 'history'] as const

interface WorkbenchProps {
  readonly page: OperationPage
  readonly platforms: readonly PlatformEntry[]
}

/** One operation: form and call in the middle, what comes of it beside. An address fills in the form and never calls. */
export const Workbench = ({ page, platforms }: WorkbenchProps) => {
  const t = useTexts(explorerTexts)
  const { operation } = page
  const { url, query, route } = useLocation()
  const { session } = useSession()
  const filled = useMemo(() => readAddress(operation, query), [operation, url])
  const [values, setValues] = useState<FormValues>(filled.values)
  const [provoke, setProvoke] = useState<number>()
  const [tab, setTab] = useState<(typeof TABS)[number]>('answer')
  const { attempt, send } = useAttempt()
  const result = useRef<HTMLDivElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const knowledge = useMemo(() => ({ schema: page.data, figures: operation.figures ?? [] }), [page])
  const args = toArguments(operation, values)

  useEffect(() => {
    setValues(filled.values)
  }, [filled])

  // The address says what the form says, and nothing else that may have been in it.
  const address = toAddress(operation, values)
  useEffect(() => {
    if (location.pathname + location.search !== address) history.replaceState(history.state, '', address)
  }, [address])

  const call = (request: CallRequest) => {
    setTab('answer')
    send(request)
    // On a phone the result stands below the form.
    if (result.current && result.current.getBoundingClientRect().top > innerHeight * 0.5) {
      result.current.scrollIntoView({ block: 'start' })
    }
  }
  const submit = () => {
    call({ operation: operation.id, args, ...(provoke !== undefined && { provoke }) })
  }
  const provokeNow = (code: number) => {
    setProvoke(code)
    // The form says what is missing, and puts the cursor there.
    if (findProblems(operation, args).length > 0) form.current?.requestSubmit()
    else call({ operation: operation.id, args, provoke: code })
  }
  const pick = (entry: HistoryEntry) => {
    if (entry.operation === operation.id) setValues(entry.args)
    else route(addressOf(entry))
  }

  return (
    <>
      <div class="ex-middle">
        <OperationHead page={page} />
        {filled.ignored.length > 0 && (
          <p class="ex-advice" role="status">
            {t.form.ignored(filled.ignored.join(', '))}
          </p>
        )}
        <CallForm
          form={form}
          operation={operation}
          values={values}
          onChange={setValues}
          calling={attempt.kind === 'calling'}
          provoke={provoke}
          onProvoke={setProvoke}
          onSend={submit}
        />
      </div>
      <div class="ex-result" ref={result} aria-busy={attempt.kind === 'calling'}>
        <Tabs
          label={t.tabs.label}
          value={tab}
          tabs={TABS.map((value) => ({ value, text: t.tabs[value] }))}
          onChoose={setTab}
        >
          {tab === 'answer' && <AnswerPanel attempt={attempt} knowledge={knowledge} onSend={call} />}
          {tab === 'code' && <CodePanel operation={operation} args={args} />}
          {tab === 'codes' && <CodesList onProvoke={session?.mode === 'mock' ? provokeNow : undefined} />}
          {tab === 'history' && <HistoryList platforms={platforms} onPick={pick} />}
        </Tabs>
      </div>
    </>
  )
}
