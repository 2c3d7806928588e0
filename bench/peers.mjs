import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The folder in which the peers are installed. */
export const peers = join(import.meta.dirname, 'peers')

export const run = (command, args, cwd) => execFileSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] })

/** A program of the peers. */
export const bin = (name) => join(peers, 'node_modules/.bin', name)

export const installPeers = () =>
  run('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'], peers)

/** Writes the document as the peers get it, without our types of `data`, and returns its path. */
export const writePeerDocument = (folder) => {
  const document = JSON.parse(readFileSync(join(import.meta.dirname, '../packages/schema/openapi.json'), 'utf8'))
  for (const item of Object.values(document.paths)) {
    for (const operation of Object.values(item)) {
      // orval makes an invalid name of one that starts with an underscore and a digit.
      operation.operationId = operation.operationId.replaceAll('.', '_').replace(/^_/, 'n')
      operation.responses['200'].content['application/json'].schema = { $ref: '#/components/schemas/Result' }
    }
  }
  document.components.schemas = { Result: document.components.schemas.Result }
  const path = join(folder, 'openapi.json')
  writeFileSync(path, JSON.stringify(document))
  return path
}
