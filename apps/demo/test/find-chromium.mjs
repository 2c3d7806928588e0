import { existsSync } from 'node:fs'

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Where a browser is; undefined when there is none. CHROMIUM_PATH goes first. */
export const findChromium = () => [process.env.CHROMIUM_PATH, ...PLACES].find((place) => place && existsSync(place))
