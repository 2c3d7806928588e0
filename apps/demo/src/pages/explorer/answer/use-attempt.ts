import { useRef, useState } from 'preact/hooks'
import { api, ask, CallFailure } from '../../../api/client.ts'
import { useSession } from '../../../api/session.tsx'
import type { FailureBody } from '../../../server/failure/failure-body.ts'
import type { Receipt } from '../../../server/gateway/receipt.ts'
import { remember } from '../history/history.ts'

/** Where the call of an operation stands. */
export type Attempt =
  | { readonly kind: 'idle' }
  | { readonly kind: 'calling' }
  | { readonly kind: 'done'; readonly data: unknown; readonly receipt: Receipt; readonly request: CallRequest }
  | { readonly kind: 'failed'; readonly failure: FailureBody; readonly request: CallRequest }

export interface CallRequest {
  readonly operation: string
  readonly args: Record<string, string>
  readonly fresh?: boolean
  /** The business code that the mock is to fail with. */
  readonly provoke?: number
}

/** One call at a time: a second click while one is out would pay twice. */
export const useAttempt = () => {
  const { update } = useSession()
  const [attempt, setAttempt] = useState<Attempt>({ kind: 'idle' })
  const out = useRef(false)
  const send = (request: CallRequest) => {
    if (out.current) return
    out.current = true
    setAttempt({ kind: 'calling' })
    const entry = { at: Date.now(), operation: request.operation, args: request.args }
    ask(api.explorer.call.$post({ json: request }))
      .then(
        ({ data, receipt }) => {
          update(receipt.session)
          remember({ ...entry, outcome: receipt.charges === 1 ? 'charged' : 'kept', detail: null })
          setAttempt({ kind: 'done', data, receipt, request })
        },
        (error: unknown) => {
          if (!(error instanceof CallFailure)) throw error
          const { code, name } = error.body.error
          update(error.body.session)
          remember({ ...entry, outcome: 'failed', detail: code === null ? name : String(code) })
          setAttempt({ kind: 'failed', failure: error.body, request })
        },
      )
      .finally(() => {
        out.current = false
      })
  }
  return { attempt, send }
}
