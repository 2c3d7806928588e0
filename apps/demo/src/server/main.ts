import { readSettings } from './settings.ts'
import { startServer } from './start.ts'

const isTaken = (error: unknown) => (error as NodeJS.ErrnoException).code === 'EADDRINUSE'

const run = async () => {
  const settings = readSettings(process.env)
  const { token, sessionCharges, totalCharges, origin } = settings
  const server = await startServer(settings).catch((error: unknown) => {
    if (!isTaken(error) || process.env['DEMO_PORT']) throw error
    return startServer({ ...settings, port: 0 })
  })
  const mode =
    token === undefined
      ? 'On the embedded mock: no token, nothing is paid. Set JUSTONEAPI_TOKEN for the real API.'
      : `On the real API: at most ${sessionCharges} charged calls a session, ${totalCharges} in all.`
  console.error(mode)
  console.log(origin ?? server.url)
  const stop = () => void server.close().then(() => process.exit(0))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
})
