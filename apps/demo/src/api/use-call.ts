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

/** A call of one of the typed routes. Another key is another call. */
export interface Call<T> {
  readonly key: string
  readonly send: () => Sending<T>
  /** Whether it starts by itself. A call that is paid and that nobody asked for waits for a click. */
  readonly auto: boolean
}

export interface UseCalls<T> {
  /** In the order of the calls. */
  readonly states: readonly CallState<T>[]
  readonly run: (key: string) => void
}

const IDLE = { kind: 'idle' } as const
const LOADING = { kind: 'loading' } as const

/** Paid calls of a page. What was answered stays as long as the page does, so going back to it asks nobody. */
export const useCalls = <T>(calls: readonly Call<T>[]): UseCalls<T> => {
  const { update } = useSession()
  const [held, setHeld] = useState<ReadonlyMap<string, CallState<T>>>(new Map())
  const latest = useRef({ calls, update, asked: new Set<string>() })
  latest.current.calls = calls
  latest.current.update = update

  const run = useCallback((key: string) => {
    const { asked } = latest.current
    const call = latest.current.calls.find((each) => each.key === key)
    if (!call || asked.has(key)) return
    asked.add(key)
    const settle = (state: CallState<T>) => {
      setHeld((last) => new Map(last).set(key, state))
    }
    settle(LOADING)
    ask(call.send()).then(
      ({ data, receipt }) => {
        latest.current.update(receipt.session)
        settle({ kind: 'done', data, receipt })
      },
      (error: unknown) => {
        asked.delete(key)
        if (!(error instanceof CallFailure)) throw error
        latest.current.update(error.body.session)
        settle({ kind: 'failed', failure: error.body })
      },
    )
  }, [])

  const starting = calls.flatMap(({ key, auto }) => (auto ? [key] : [])).join('\n')
  useEffect(() => {
    for (const { key, auto } of latest.current.calls) if (auto) run(key)
  }, [starting, run])

  const states = calls.map(({ key, auto }) => held.get(key) ?? (auto ? LOADING : IDLE))
  return { states, run }
}

/** One paid call of a page; see `useCalls`. `run` starts it, and repeats it after a failure. */
export interface UseCall<T> {
  readonly state: CallState<T>
  readonly run: () => void
}

export const useCall = <T>(key: string, send: () => Sending<T>, auto: boolean): UseCall<T> => {
  const { states, run } = useCalls([{ key, send, auto }])
  const again = useCallback(() => {
    run(key)
  }, [run, key])
  return { state: states[0] ?? IDLE, run: again }
}
