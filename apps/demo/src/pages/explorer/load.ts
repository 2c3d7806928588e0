import { useEffect, useState } from 'preact/hooks'
import { api, ask, CallFailure } from '../../api/client.ts'
import type { OperationPage, PlatformEntry } from '../../server/explorer/catalog.ts'
import type { FailureBody } from '../../server/failure/failure-body.ts'

/** What is free to ask for, and stays the same as long as the page does. */
export type Loaded<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'failed'; readonly failure: FailureBody; readonly retry: () => void }

const createLoader = <T>(load: (key: string) => Promise<T>) => {
  const kept = new Map<string, T>()
  return (key: string): Loaded<T> => {
    const [turn, setTurn] = useState(0)
    const [failed, setFailed] = useState<{ key: string; failure: FailureBody }>()
    useEffect(() => {
      if (kept.has(key)) return
      setFailed(undefined)
      load(key).then(
        (value) => {
          kept.set(key, value)
          setTurn((last) => last + 1)
        },
        (error: unknown) => {
          if (!(error instanceof CallFailure)) throw error
          setFailed({ key, failure: error.body })
        },
      )
    }, [key, turn])
    const value = kept.get(key)
    if (value !== undefined) return { kind: 'done', value }
    if (failed?.key !== key) return { kind: 'loading' }
    return {
      kind: 'failed',
      failure: failed.failure,
      retry: () => {
        setTurn((last) => last + 1)
      },
    }
  }
}

// JSON leaves out what is undefined; hono's types cannot say so.
const asCatalog = (platforms: object) => platforms as readonly PlatformEntry[]
const asPage = (page: object) => page as OperationPage

/** Every operation, enough of it to be found. */
export const useCatalog = createLoader(() => ask(api.explorer.catalog.$get()).then((c) => asCatalog(c.platforms)))

/** One operation in full, by its name. */
export const useOperation = createLoader((id) =>
  ask(api.explorer.operations[':id'].$get({ param: { id } })).then(asPage),
)
