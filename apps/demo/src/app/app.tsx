import { ErrorBoundary, lazy, LocationProvider, Route, Router } from 'preact-iso'
import { useState } from 'preact/hooks'
import { SessionProvider } from '../api/session.tsx'
import { CompareListProvider } from '../compare/compare-list.tsx'
import { LanguageProvider } from '../i18n/language.tsx'
import { Crashed, NotFound } from './fallbacks.tsx'
import { Shell } from './shell.tsx'

const Creators = lazy(() => import('../pages/creators/creators-page.tsx').then((page) => page.CreatorsPage))
const Creator = lazy(() => import('../pages/creator/creator-page.tsx').then((page) => page.CreatorPage))
const Compare = lazy(() => import('../pages/compare/compare-page.tsx').then((page) => page.ComparePage))
const Explorer = lazy(() => import('../pages/explorer/explorer-page.tsx').then((page) => page.ExplorerPage))

const Pages = () => {
  const [crashed, setCrashed] = useState(false)
  if (crashed) return <Crashed />
  return (
    <ErrorBoundary
      onError={() => {
        setCrashed(true)
      }}
    >
      <Router>
        <Route path="/" component={Creators} />
        <Route path="/creators/:id" component={Creator} />
        <Route path="/compare" component={Compare} />
        <Route path="/explorer" component={Explorer} />
        <Route path="/explorer/:operation" component={Explorer} />
        <Route default component={NotFound} />
      </Router>
    </ErrorBoundary>
  )
}

/** The whole page. */
export const App = () => (
  <LanguageProvider>
    <SessionProvider>
      <LocationProvider>
        <CompareListProvider>
          <Shell>
            <Pages />
          </Shell>
        </CompareListProvider>
      </LocationProvider>
    </SessionProvider>
  </LanguageProvider>
)
