import { expect, it } from 'vitest'
import { createProgress } from './progress.ts'

const collect = (isTTY: boolean) => {
  const output = { text: '', isTTY, write: (text: string) => (output.text += text) }
  const progress = createProgress(output)
  progress.note('start')
  progress.step('pages 1/2')
  progress.step('pages 2/2')
  progress.end()
  progress.end()
  progress.note('done')
  return output.text
}

it('rewrites one line on a terminal and takes it away at the end', () => {
  expect(collect(true)).toBe('start\n\r\u001b[2Kpages 1/2\r\u001b[2Kpages 2/2\r\u001b[2Kdone\n')
})

it('writes plain lines elsewhere', () => {
  expect(collect(false)).toBe('start\ndone\n')
})
