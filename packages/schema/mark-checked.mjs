/**
 * Marks the generated declarations as checked: this build has just done so, and a consumer with `skipLibCheck` off would
 * otherwise check some 20,000 fields again in each of its own builds. See docs/decisions/types-by-platform.md.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, 'dist/generated')
const MARK = '// @ts-nocheck\n'

for (const name of readdirSync(folder, { recursive: true })) {
  if (!name.endsWith('.d.ts')) continue
  const file = join(folder, name)
  const text = readFileSync(file, 'utf8')
  if (!text.startsWith(MARK)) writeFileSync(file, MARK + text)
}
