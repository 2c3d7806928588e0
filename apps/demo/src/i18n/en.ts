const plural = (count: number, one: string, many: string) => (count === 1 ? one : many)

export const en = {
  skip: 'Skip to content',
  navigation: 'Main',
  pages: { creators: 'Creators', compare: 'Compare', explorer: 'Explorer' },
  tagline: 'Creator intelligence, one call at a time',
  mode: {
    mock: 'Mock',
    live: 'Live',
    mockHint: 'Sample data from the embedded mock. Nothing is paid.',
    liveHint: 'Real data. Each new answer is paid.',
  },
  budget: {
    label: (used: number, budget: number) => `${used} of ${budget} ${plural(budget, 'charge', 'charges')} used`,
    left: (remaining: number) => `${remaining} left`,
  },
  theme: { label: 'Theme', auto: 'As the system', light: 'Light', dark: 'Dark' },
  language: { label: 'Language', en: 'English', zh: '中文' },
  density: { label: 'Density', comfortable: 'Comfortable', compact: 'Compact' },
  settings: 'Display',
  loading: 'Loading',
  retry: 'Try again',
  resume: 'Resume calls',
  charged: { yes: 'Charged', no: 'Not charged', unknown: 'Perhaps charged' },
  failure: {
    code: (code: number) => `Code ${code}`,
    request: (id: string) => `Request ${id}`,
    details: 'Details',
  },
  receipt: {
    paid: (price: number | null) => (price === null ? '1 charge' : `1 charge · ¥${price.toFixed(2)}`),
    kept: 'From cache · free',
    ms: (ms: number) => `${Math.round(ms)} ms`,
  },
  offer: (calls: number, price: number | null) =>
    price === null
      ? `${calls} ${plural(calls, 'charge', 'charges')}`
      : `${calls} ${plural(calls, 'charge', 'charges')} · ¥${(calls * price).toFixed(2)}`,
  upstream: (code: number) =>
    `The platform answered with status ${code} inside a paid answer; the figures may be missing or old.`,
  deprecated: 'Deprecated',
  replacedBy: (name: string) => `Replaced by ${name}`,
  notFound: { title: 'There is no such page', text: 'The address may be mistyped.', action: 'Go to creators' },
  crashed: { title: 'This page broke', text: 'Reload it; nothing was paid twice.', action: 'Reload' },
  close: 'Close',
  download: { csv: 'Export CSV', png: 'Export PNG' },
}

/** What every language has to say. */
export type Texts = typeof en
