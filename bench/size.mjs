/** What the client adds to openapi-fetch in a browser bundle, minified and gzipped. */
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const size = async (contents) => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
  })
  return gzipSync(outputFiles[0].contents, { level: 9 }).length
}

const limit = 8192
const alone = await size("export { default } from 'openapi-fetch'")
const everything = await size("export * from '@justoneapi/client'")
const least = await size(
  "import { createClient } from '@justoneapi/client'; console.log(await createClient({ token: 't' }).douyin.getVideoDetailV2({ videoId: '1' }))",
)
for (const [name, bytes] of Object.entries({
  'openapi-fetch alone': alone,
  'one operation': least,
  'everything exported': everything,
})) {
  console.log(
    `${name.padEnd(24)} ${String(bytes).padStart(6)} B gzip, ${String(bytes - alone).padStart(6)} B beyond openapi-fetch`,
  )
}
console.log(`limit ${limit} B beyond openapi-fetch: ${everything - alone <= limit ? 'holds' : 'MISSED'}`)
if (everything - alone > limit) process.exitCode = 1
