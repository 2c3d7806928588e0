import type { Output } from '../process/process-world.ts'

/** What a pull tells while it runs: on stderr, one line that is rewritten on a terminal, plain lines elsewhere. */
export interface Progress {
  /** Something worth a line of its own: what is read, a wait before another attempt. */
  note(text: string): void
  /** How far it is; only a terminal shows it. */
  step(text: string): void
  /** Takes the rewritten line away. */
  end(): void
}

const CLEAR_LINE = '\r\u001b[2K'

export const createProgress = (output: Output): Progress => {
  let shown = false
  const end = () => {
    if (shown) output.write(CLEAR_LINE)
    shown = false
  }
  return {
    note(text) {
      end()
      output.write(`${text}\n`)
    },
    step(text) {
      if (output.isTTY !== true) return
      output.write(`${CLEAR_LINE}${text}`)
      shown = true
    },
    end,
  }
}
