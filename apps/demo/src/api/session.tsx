import { createContext, type ComponentChildren } from 'preact'
import { useContext, useEffect, useMemo, useState } from 'preact/hooks'
import type { SessionState } from '../server/session/session.ts'
import { api, ask } from './client.ts'

interface SessionHandle {
  /** Undefined until the server answered. */
  readonly session: SessionState | undefined
  /** Takes over what an answer said of the session. */
  readonly update: (session: SessionState | null) => void
}

/** What was spent never becomes less, so it tells the newer of two answers that overtook each other. */
const spent = ({ charged, unknown }: SessionState) => charged + unknown

const Context = createContext<SessionHandle>({ session: undefined, update: () => undefined })

/** Keeps what the session has spent, for the meter in the shell. */
export const SessionProvider = ({ children }: { children: ComponentChildren }) => {
  const [session, setSession] = useState<SessionState>()
  useEffect(() => {
    ask(api.session.$get()).then(setSession, () => undefined)
  }, [])
  const handle = useMemo(
    () => ({
      session,
      update: (next: SessionState | null) => {
        if (next) setSession((last) => (last && spent(last) > spent(next) ? last : next))
      },
    }),
    [session],
  )
  return <Context.Provider value={handle}>{children}</Context.Provider>
}

export const useSession = (): SessionHandle => useContext(Context)
