/** Sees to it that there is a browser to test in. Debian's needs root; without one, those tests are skipped, loudly. */
import { spawnSync } from 'node:child_process'
import { findChromium } from './find-chromium.mjs'

const run = (...args) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0

if (!findChromium()) {
  console.error('No browser is installed: fetching Debian’s chromium ...')
  const mayInstall = process.platform === 'linux' && process.getuid() === 0
  if (mayInstall && run('update')) {
    run('install', '--yes', '--no-install-recommends', 'chromium', 'fonts-noto-cjk')
  }
  if (!findChromium()) {
    console.error(
      '\n!!! THE BROWSER TESTS OF THE DEMO ARE SKIPPED: no browser, and none could be installed. Set CHROMIUM_PATH. !!!\n',
    )
  }
}
