/** Cold start of the terminal program against an empty Node process. */
import { join } from 'node:path'
import { interleave, report, timeProcess } from './measure.mjs'

const justone = join(import.meta.dirname, '../apps/cli/dist/justone.js')
const node = (...args) => timeProcess(process.execPath, args)

report(
  'justone --version',
  await interleave({ 'node -e 0': () => node('-e', '0'), 'justone --version': () => node(justone, '--version') }, 21),
  1.3,
)
report(
  'justone call on the embedded mock',
  await interleave(
    {
      'node -e 0': () => node('-e', '0'),
      'justone call --mock': () =>
        node(justone, 'call', 'douyin-xingtu/get-kol-spread-info/v1', '--kolId', '1', '--mock'),
    },
    11,
  ),
  2.5,
)
