import { useEffect } from 'preact/hooks'

/** Names the page in the browser's tab and history. */
export const usePageTitle = (title: string): void => {
  useEffect(() => {
    document.title = `${title} · Just One API`
  }, [title])
}
