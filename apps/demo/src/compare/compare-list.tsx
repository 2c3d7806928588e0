import { createContext, type ComponentChildren } from 'preact'
import { useContext, useMemo, useState } from 'preact/hooks'

/** Whoever is to be compared. The name is known where the creator was chosen, so it need not be paid for again. */
export interface Chosen {
  readonly id: string
  readonly name: string
}

export const MOST_COMPARED = 5

interface CompareList {
  readonly chosen: readonly Chosen[]
  readonly full: boolean
  readonly toggle: (creator: Chosen) => void
  readonly clear: () => void
}

const Context = createContext<CompareList>({
  chosen: [],
  full: false,
  toggle: () => undefined,
  clear: () => undefined,
})

/** Keeps who was chosen for the comparison while the reader walks from page to page. */
export const CompareListProvider = ({ children }: { children: ComponentChildren }) => {
  const [chosen, setChosen] = useState<readonly Chosen[]>([])
  const list = useMemo<CompareList>(
    () => ({
      chosen,
      full: chosen.length >= MOST_COMPARED,
      toggle: (creator) => {
        setChosen((last) => {
          if (last.some(({ id }) => id === creator.id)) return last.filter(({ id }) => id !== creator.id)
          return last.length < MOST_COMPARED ? [...last, creator] : last
        })
      },
      clear: () => {
        setChosen([])
      },
    }),
    [chosen],
  )
  return <Context.Provider value={list}>{children}</Context.Provider>
}

export const useCompareList = (): CompareList => useContext(Context)
