import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { type Document } from '../bundle/document.ts'
import { readSide } from '../diff/command/read-side.ts'
import { PullError } from '../pull/errors.ts'

const execute = promisify(execFile)

/** The changeset that every sync with changes writes. */
const MARK = '.changeset/spec-schema.md'

const ask = async (root: string, ...args: string[]): Promise<string | undefined> =>
  execute('git', args, { cwd: root }).then(
    ({ stdout }) => stdout.trim(),
    () => undefined,
  )

/**
 * The last commit that no pending sync had touched: consumers will come from there, however many syncs the next release
 * sums up, merged or not.
 */
const baseRevision = async (root: string): Promise<string> => {
  if ((await ask(root, 'cat-file', '-e', `HEAD:./${MARK}`)) === undefined) return 'HEAD'
  const added = await ask(root, 'log', '-1', '--diff-filter=A', '--no-renames', '--format=%H', '--', MARK)
  const before = added ? await ask(root, 'rev-parse', '--verify', '--quiet', `${added}^`) : undefined
  if (!before)
    throw new PullError(
      `the commit before ${MARK} appeared is not in this clone; fetch the whole history (fetch-depth: 0), or give --base`,
    )
  return before
}

/**
 * The bundled document that the changesets start from.
 * @throws PullError when there is none
 */
export const readBase = async (base: string | undefined, where: { root: string; cwd: string }): Promise<Document> => {
  const argument = base ?? `git:${await baseRevision(where.root)}`
  const side = await readSide(argument, where)
  if (side.kind === 'bundled') return side.document
  throw new PullError(`--base ${argument}: a document as published; give a bundled one`)
}
