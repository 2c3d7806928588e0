import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Document } from '@justoneapi/codegen/bundle'
import { readInputs } from '@justoneapi/codegen/bundle/inputs'
import { GENERATED, planFiles } from '@justoneapi/codegen/generate'
import { parseCodes } from '@justoneapi/codegen/generate/codes'

const ROOT = join(import.meta.dirname, '../../..')
const SCHEMA = join(ROOT, 'packages/schema')

type Responses = Awaited<ReturnType<typeof readInputs>>['responses']

/**
 * Puts the schema of a newer version into a project in place of the installed one, made by the generator. Its types are
 * left as sources: a compiler reads them as well as declarations.
 */
export const installSchema = async (
  folder: string,
  document: Document,
  change: (responses: Responses) => Responses,
): Promise<void> => {
  const { responses } = await readInputs(join(ROOT, 'openapi'))
  const codes = parseCodes(await readFile(join(ROOT, 'openapi/codes.yaml'), 'utf8'))
  const files = await planFiles({ document, codes, responses: change(responses), readmes: {} })
  const target = join(folder, 'node_modules/@justoneapi/schema')
  await rm(target, { recursive: true, force: true })
  await mkdir(target, { recursive: true })
  for (const name of await readdir(join(SCHEMA, 'src'))) {
    if (!name.includes('.test') && name !== 'generated') {
      await cp(join(SCHEMA, 'src', name), join(target, 'src', name), { recursive: true })
    }
  }
  for (const [path, text] of files) {
    if (!path.startsWith(GENERATED)) continue
    const file = join(target, 'src', path.slice('packages/schema/src/'.length))
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, text)
  }
  const manifest = (await readFile(join(SCHEMA, 'package.json'), 'utf8'))
    .replaceAll(/"types": "\.\/dist\/(.*?)\.d\.ts"/g, '"types": "./src/$1.ts"')
    .replaceAll(/"version": ".*?"/g, '"version": "1.0.0"')
  await writeFile(join(target, 'package.json'), manifest)
  // The client looks for the schema beside itself.
  const client = join(folder, 'node_modules/@justoneapi/client')
  await rm(client, { recursive: true, force: true })
  await cp(join(ROOT, 'packages/client/dist'), join(client, 'dist'), { recursive: true })
  await cp(join(ROOT, 'packages/client/package.json'), join(client, 'package.json'))
  await symlink(join(ROOT, 'packages/client/node_modules/openapi-fetch'), join(folder, 'node_modules/openapi-fetch'))
}
