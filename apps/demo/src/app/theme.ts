import { useEffect, useState } from 'preact/hooks'
import { keep } from './choices.ts'

export type Theme = 'auto' | 'light' | 'dark'
export type Density = 'comfortable' | 'compact'

const root = document.documentElement
const CHANGED = 'themechange'

export const currentTheme = (): Theme => {
  const theme = root.dataset['theme']
  return theme === 'light' || theme === 'dark' ? theme : 'auto'
}

export const chooseTheme = (theme: Theme): void => {
  if (theme === 'auto') delete root.dataset['theme']
  else root.dataset['theme'] = theme
  keep('theme', theme)
  root.dispatchEvent(new Event(CHANGED))
}

export const currentDensity = (): Density => (root.dataset['density'] === 'compact' ? 'compact' : 'comfortable')

export const chooseDensity = (density: Density): void => {
  if (density === 'compact') root.dataset['density'] = 'compact'
  else delete root.dataset['density']
  keep('density', density)
  root.dispatchEvent(new Event(CHANGED))
}

/** Counts up when the colours change, so that charts can be drawn again. */
export const useThemeVersion = (): number => {
  const [version, setVersion] = useState(0)
  useEffect(() => {
    const bump = () => {
      setVersion((last) => last + 1)
    }
    const system = matchMedia('(prefers-color-scheme: dark)')
    root.addEventListener(CHANGED, bump)
    system.addEventListener('change', bump)
    return () => {
      root.removeEventListener(CHANGED, bump)
      system.removeEventListener('change', bump)
    }
  }, [])
  return version
}
