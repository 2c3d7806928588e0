import { createContext, type ComponentChildren } from 'preact'
import { useContext, useMemo, useState } from 'preact/hooks'
import { keep } from '../app/choices.ts'

export type Language = 'en' | 'zh'

interface LanguageHandle {
  readonly language: Language
  readonly choose: (language: Language) => void
}

const Context = createContext<LanguageHandle>({ language: 'en', choose: () => undefined })

export const LanguageProvider = ({ children }: { children: ComponentChildren }) => {
  const [language, setLanguage] = useState<Language>(document.documentElement.lang.startsWith('zh') ? 'zh' : 'en')
  const handle = useMemo(
    () => ({
      language,
      choose: (next: Language) => {
        document.documentElement.lang = next === 'zh' ? 'zh-CN' : 'en'
        keep('language', next)
        setLanguage(next)
      },
    }),
    [language],
  )
  return <Context.Provider value={handle}>{children}</Context.Provider>
}

export const useLanguage = (): LanguageHandle => useContext(Context)

/** Picks the text in the language that is chosen. */
export const useTexts = <T,>(texts: Readonly<Record<Language, T>>): T => texts[useLanguage().language]
