import type { Session } from './session.ts'

export interface SessionStore {
  find(id: string): Session | undefined
  create(): Session
}

/** The oldest go first: what a browser may spend is limited by the whole server's budget as well. */
const MOST_SESSIONS = 5_000

/** Sessions in memory. @param newId makes an identifier that cannot be guessed */
export const createSessionStore = (budget: number, newId: () => string): SessionStore => {
  const sessions = new Map<string, Session>()
  return {
    find: (id) => sessions.get(id),
    create: () => {
      const session: Session = { id: newId(), budget, charged: 0, unknown: 0, reserved: 0 }
      sessions.set(session.id, session)
      const [oldest] = sessions.keys()
      if (sessions.size > MOST_SESSIONS && oldest !== undefined) sessions.delete(oldest)
      return session
    },
  }
}
