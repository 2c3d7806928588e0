/** Drawn for this page, on a grid of 24, with the colour of the text around them. */
const PATHS = {
  mark: 'M5 19v-5M10 19V9M15 19v-7M20 19V5',
  people:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.5 20c.4-3.6 3-5.5 6.5-5.5s6.100 1.900 6.500 5.500M16 4.300a3.500 3.500 0 0 1 0 6.400M18.500 14.900c1.800.8 2.800 2.500 3 5.100',
  columns: 'M4 5h4.500v14H4zM15.500 5H20v14h-4.500zM12 3v18',
  terminal: 'M3.500 5h17v14h-17zM7 9.500l3 2.500-3 2.500M12.500 15H16',
  sliders: 'M4 7h9M17 7h3M15 5v4M4 17h3M11 17h9M9 15v4M4 12h16',
  search: 'M10.500 17a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13ZM15.500 15.500 20 20',
  plus: 'M12 5v14M5 12h14',
  check: 'M5 12.500 10 17.500 19 7',
  close: 'M6 6l12 12M18 6 6 18',
  download: 'M12 4v11M7.500 11 12 15.500 16.500 11M4.500 20h15',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 11v5.500M12 7.500v.1',
  warning: 'M12 4 2.800 20h18.400L12 4ZM12 10v5M12 17.500v.1',
  arrow: 'M5 12h14M13 6l6 6-6 6',
  back: 'M19 12H5M11 6l-6 6 6 6',
} as const

export type IconName = keyof typeof PATHS

/** A picture beside words; screen readers leave it out. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={PATHS[name]} />
  </svg>
)
