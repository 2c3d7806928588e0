import { onAbort } from '../retry/on-abort.ts'
import { type Refused, refused } from './refused.ts'
import type { Run } from './run.ts'

/** Waits for something that comes before a request, as long as the caller's signal and the deadline allow. */
export const inTime = <T>({ context, options, deadlineAt }: Run, coming: Promise<T>): Promise<T | Refused> =>
  new Promise((resolve, reject) => {
    const { clock } = context
    const { signal } = options
    const release = () => {
      cancel?.()
      forget?.()
    }
    const refuse = (why: Refused['why']) => {
      release()
      resolve(refused(why))
    }
    const cancel =
      deadlineAt === Infinity
        ? undefined
        : clock.after(deadlineAt - clock.now(), () => {
            refuse({ kind: 'late', why: 'elapsed' })
          })
    const forget =
      signal &&
      onAbort(signal, () => {
        refuse({ kind: 'aborted', sent: false, reason: signal.reason })
      })
    coming.then(resolve, reject).finally(release)
  })
