import type { ComponentChildren } from 'preact'
import { useLocation } from 'preact-iso'
import { useTexts } from '../i18n/language.tsx'
import { texts } from '../i18n/texts.ts'
import { Icon, type IconName } from '../parts/icon.tsx'
import { BudgetMeter } from './budget-meter.tsx'
import { DisplayMenu } from './display-menu.tsx'

const PAGES: readonly { key: 'creators' | 'compare' | 'explorer'; href: string; icon: IconName }[] = [
  { key: 'creators', href: '/', icon: 'people' },
  { key: 'compare', href: '/compare', icon: 'columns' },
  { key: 'explorer', href: '/explorer', icon: 'terminal' },
]

const isHere = (href: string, path: string) =>
  href === '/' ? path === '/' || path.startsWith('/creators') : path === href || path.startsWith(`${href}/`)

/** The frame around every page: name, navigation, budget, display. */
export const Shell = ({ children }: { children: ComponentChildren }) => {
  const t = useTexts(texts)
  const { path } = useLocation()
  return (
    <div class="shell">
      <a class="skip" href="#content">
        {t.skip}
      </a>
      <header class="shell-bar">
        <a class="brand" href="/">
          <Icon name="mark" />
          <span>
            <b>Just One API</b>
            <small>{t.tagline}</small>
          </span>
        </a>
        <nav class="shell-nav" aria-label={t.navigation}>
          {PAGES.map(({ key, href, icon }) => (
            <a key={key} href={href} aria-current={isHere(href, path) ? 'page' : undefined}>
              <Icon name={icon} />
              {t.pages[key]}
            </a>
          ))}
        </nav>
        <div class="shell-tools">
          <BudgetMeter />
          <DisplayMenu />
        </div>
      </header>
      <main id="content" tabIndex={-1}>
        {children}
      </main>
    </div>
  )
}
