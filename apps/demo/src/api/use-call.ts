import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { FailureBody } from '../server/failure/failure-body.ts'
import type { Paid, Receipt } from '../server/gateway/receipt.ts'
import { ask, CallFailure } from './client.ts'
import { useSession } from './session.tsx'

/** Where a call stands. */
export type CallState<T> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'done'; readonly data: T; readonly receipt: Receipt }
  | { readonly kind: 'failed'; readonly failure: FailureBody }

type Sending<T> = Parameters<typeof ask<Paid<T>>>[0]

/** One paid call of a page: started by hand or at once, repeated by `run`, forgotten when `key` changes. */
export interface UseCall<T> {
  readonly state: CallState<T>
  readonly run: () => void
}

/**
 * @param key what is asked; another key is another call
 * @param send asks one of the typed routes
 * @param auto whether to start by itself. Calls that are paid and that nobody asked for wait for a click.
 */
export const useCall = <T>(key: string, send: () => Sending<T>, auto: boolean): UseCall<T> => {
  const { update } = useSession()
  const [held, setHeld] = useState<{ key: string; state: CallState<T> }>({ key, state: { kind: 'idle' } })
  const latest = useRef({ key, send, update, turn: 0 })
  latest.current = { ...latest.current, key, send, update }

  const run = useCallback(() => {
    const turn = ++latest.current.turn
    const asked = latest.current.key
    const settle = (state: CallState<T>) => {
      if (latest.current.turn === turn) setHeld({ key: asked, state })
    }
    settle({ kind: 'loading' })
    ask(latest.current.send()).then(
      ({ data, receipt }) => {
        latest.current.update(receipt.session)
        settle({ kind: 'done', data, receipt })
      },
      (error: unknown) => {
        if (!(error instanceof CallFailure)) throw error
        latest.current.update(error.body.session)
        settle({ kind: 'failed', failure: error.body })
      },
    )
  }, [])

  useEffect(() => {
    latest.current.turn++
    setHeld({ key, state: { kind: 'idle' } })
    if (auto) run()
  }, [key, auto, run])

  // Until the effect has run, what is held belongs to another call.
  const state: CallState<T> = held.key === key ? held.state : { kind: 'idle' }
  return { state: state.kind === 'idle' && auto ? { kind: 'loading' } : state, run }
}
