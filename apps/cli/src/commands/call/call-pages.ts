import type { PagePosition } from '@justoneapi/client'
import type { OperationInfo } from '@justoneapi/schema'
import type { Connection } from '../../connection/connect.ts'
import type { Context } from '../../frame/context.ts'
import { holdFile } from '../../files/hold-file.ts'
import { parseCount } from '../../frame/values.ts'
import type { Select } from '../../output/select.ts'
import type { ParsedCall } from './parse-call.ts'
import { dropResume, readResume, resumeFile, saveResume, toWord } from './resume.ts'
import { sendPages } from './send-pages.ts'
import { openSink } from './sink.ts'
import { writeResult } from './write-result.ts'

/** A line that is written over itself, where it does not run into the result. */
const showPages = (isResultHere: boolean, { terminal, messages }: Context) => {
  const { stderr } = terminal
  const isShown = stderr.isTTY && !isResultHere
  return {
    tell: (pages: number, items: number) => {
      if (isShown) stderr.write(`\r\u001b[K${messages.paging.progress(pages, items)}`)
    },
    end: () => {
      if (isShown) stderr.write('\r\u001b[K')
    },
  }
}

/**
 * The items of a list, page after page. ndjson goes out with each page; the other forms are one document, written at the
 * end even when a page failed. What was paid and where the list goes on is saved before anything else happens.
 */
const callEachPage = async (
  connection: Connection,
  operation: OperationInfo,
  call: ParsedCall,
  select: Select,
  context: Context,
): Promise<void> => {
  const { terminal, messages } = context
  const { options } = call
  const isStreamed = options['output'] === 'ndjson'
  const most = parseCount(options['max-items'] ?? '') ?? Infinity
  const file = resumeFile(call)
  const before = await readResume(operation, call, messages)
  const { args = call.args, pending = [], outBytes } = before ?? {}
  const sink = openSink(options['out'], { isStreamed, isResumed: before !== undefined, bytes: outBytes }, context)
  const progress = showPages(isStreamed && sink.output.isTTY, context)

  let position: PagePosition | undefined = before?.position
  let isStarted = before !== undefined
  let paid = [...pending]
  let [pages, written] = [0, 0]
  const save = async (bytes?: number) => {
    if (file === undefined || !isStarted) return
    await saveResume(file, {
      operation: operation.id,
      args,
      position,
      pending: paid,
      ...(bytes !== undefined && { outBytes: bytes }),
    })
  }
  /** Writes what is wanted of what was paid; the rest stays pending. */
  const flush = async () => {
    const wanted = paid.slice(0, most - written)
    if (wanted.length > 0 || !isStreamed) await writeResult(wanted.map(select), operation, call, sink.output, context)
    await sink.settle()
    paid = paid.slice(wanted.length)
    written += wanted.length
    await save()
  }
  try {
    if (isStreamed && before) await flush()
    const left = most - (isStreamed ? written : Math.min(paid.length, most))
    const isOver = before !== undefined && position === undefined
    if (left > 0 && !isOver) {
      await sendPages(
        connection,
        operation,
        { ...call, args },
        context,
        { from: position, items: left },
        async (page) => {
          pages += 1
          position = page.next
          isStarted = true
          paid.push(...page.items)
          await save(sink.size())
          if (isStreamed) await flush()
          progress.tell(pages, written + paid.length)
        },
      )
    }
  } finally {
    progress.end()
    if (!isStreamed) await flush()
    await sink.close()
    const isComplete = isStarted && position === undefined && paid.length === 0
    terminal.stderr.write(`${messages.paging.told(pages, written, isComplete)}\n`)
    if (isComplete && file !== undefined) dropResume(file)
    else if (isStarted && file !== undefined) terminal.stderr.write(`${messages.resume.saved(file)}\n`)
    else if (isStarted && !isComplete) {
      if (paid.length > 0) terminal.stderr.write(`${messages.resume.cut(paid.length)}\n`)
      terminal.stderr.write(`${messages.resume.word(toWord({ operation: operation.id, args, position }))}\n`)
    }
  }
}

/** The same, of a list that nobody else goes on with meanwhile. */
export const callPages: typeof callEachPage = async (connection, operation, call, select, context) => {
  const file = resumeFile(call)
  const release = file === undefined ? undefined : holdFile(file, context.messages)
  try {
    await callEachPage(connection, operation, call, select, context)
  } finally {
    release?.()
  }
}
