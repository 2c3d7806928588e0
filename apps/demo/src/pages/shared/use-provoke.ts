import { useLocation } from 'preact-iso'

/** The business code that the mock is to fail with, from the page's own address: `?provoke=601`. */
export const useProvoke = (): { provoke: string | undefined } => {
  return { provoke: useLocation().query['provoke'] }
}
