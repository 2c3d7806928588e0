import { Writable } from 'node:stream'
import type { WriteStream } from 'node:tty'
import { autocomplete, isCancel, type Option, select, text } from '@clack/prompts'
import type { Choice, Prompter } from './prompter.ts'

/** Rows of a list that are shown at a time. */
const ROWS = 10

// eslint-disable-next-line no-control-regex -- these are the control characters that colour a terminal
const COLOUR = /\u001b\[[\d;]*m/g

/** The terminal without colours: Node 20 colours whatever NO_COLOR says. */
const withoutColour = (terminal: WriteStream): Writable => {
  const plain = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      terminal.write(chunk.toString('utf8').replace(COLOUR, ''), () => {
        done()
      })
    },
  })
  const size = { isTTY: true, get columns() { return terminal.columns }, get rows() { return terminal.rows } } // prettier-ignore
  Object.defineProperties(plain, Object.getOwnPropertyDescriptors(size))
  terminal.on('resize', () => plain.emit('resize'))
  return plain
}

const toOption = <Value>({ value, label, hint }: Choice<Value>) =>
  // The library's type asks whether the value is a primitive, which a type parameter cannot answer.
  ({ value, label, ...(hint !== undefined && { hint }) }) as Option<Value>

const answerOf = <Value>(answer: Value | symbol): Value | undefined =>
  isCancel(answer) ? undefined : (answer as Value)

/** Asks through @clack/prompts, on standard error, so that standard output stays for results. */
export const clackPrompter = (terminal: WriteStream, isPlain: boolean): Prompter => {
  const output = isPlain ? withoutColour(terminal) : terminal
  return {
    search: async <Value>(message: string, find: (typed: string) => readonly Choice<Value>[]) => {
      let [typed, found]: [string | undefined, Option<Value>[]] = [undefined, []]
      const answer = await autocomplete<Value>({
        message,
        output,
        maxItems: ROWS,
        // Asked for at every redraw; searched only when the text is another.
        options() {
          const { userInput } = this
          if (userInput !== typed) [typed, found] = [userInput, find(userInput).map(toOption)]
          return found
        },
        filter: () => true,
      })
      return answerOf<Value>(answer)
    },
    select: async <Value>(message: string, choices: readonly Choice<Value>[]) =>
      answerOf<Value>(await select({ message, output, maxItems: ROWS, options: choices.map(toOption) })),
    text: async (message, check) =>
      answerOf<string>(await text({ message, output, validate: (typed) => check(typed ?? '') })),
  }
}
