/** Everything that can be set from outside, read once when the server starts. */
export interface Settings {
  /** Undefined on the mock. */
  readonly token: string | undefined
  readonly environment: 'prod-global' | 'prod-cn'
  readonly baseUrl: string | undefined
  readonly host: string
  readonly port: number
  /** The address browsers use when it is not this machine's own, for example `https://demo.example.com`. */
  readonly origin: string | undefined
  /** Charged calls that one session may make. */
  readonly sessionCharges: number
  /** Charged calls that all sessions together may make until the server is started again. */
  readonly totalCharges: number
  /** What a success costs in yuan, to be shown before a call. Not published, so it is unknown unless told. */
  readonly price: number | undefined
  /** Names or beginnings of names (`douyinXingtu.*`) that may be called. */
  readonly operations: readonly string[]
}

type Environment = Readonly<Record<string, string | undefined>>

/** What the mock charges. */
const MOCK_PRICE = 0.02

const readNumber = (env: Environment, name: string, fallback: number, whole = true): number => {
  const text = env[name]?.trim()
  if (!text) return fallback
  const value = Number(text)
  if (value >= 0 && Number.isFinite(value) && (!whole || Number.isSafeInteger(value))) return value
  const wanted = whole ? 'a whole number from 0 up' : 'a number from 0 up'
  throw new RangeError(`${name}: ${JSON.stringify(text)} is not usable. Set it to ${wanted}.`)
}

const HIGHEST_PORT = 65_535

const readPort = (env: Environment): number => {
  const port = readNumber(env, 'DEMO_PORT', 8787)
  if (port <= HIGHEST_PORT) return port
  throw new RangeError(`DEMO_PORT: "${port}" is no port. Set it to a number from 0 (any free one) to ${HIGHEST_PORT}.`)
}

const readAddress = (env: Environment, name: string, example: string): string | undefined => {
  const text = env[name]?.trim()
  if (!text) return undefined
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text
  throw new RangeError(`${name}: ${JSON.stringify(text)} is no address. Write it like ${example}.`)
}

const readEnvironment = (env: Environment): Settings['environment'] => {
  const text = env['DEMO_ENVIRONMENT']?.trim() ?? ''
  if (text === '' || text === 'prod-global') return 'prod-global'
  if (text === 'prod-cn') return 'prod-cn'
  throw new RangeError(`DEMO_ENVIRONMENT: ${JSON.stringify(text)} is not known. Use prod-global or prod-cn.`)
}

/** @throws RangeError that names the variable, its value and what is allowed */
export const readSettings = (env: Environment): Settings => {
  const token = env['JUSTONEAPI_TOKEN']?.trim() === '' ? undefined : env['JUSTONEAPI_TOKEN']?.trim()
  const live = token !== undefined
  const text = (name: string) => (env[name]?.trim() === '' ? undefined : env[name]?.trim())
  return {
    token,
    environment: readEnvironment(env),
    baseUrl: readAddress(env, 'DEMO_BASE_URL', 'https://api.justoneapi.com'),
    host: text('DEMO_HOST') ?? '127.0.0.1',
    port: readPort(env),
    origin: readAddress(env, 'DEMO_ORIGIN', 'https://demo.example.com'),
    sessionCharges: readNumber(env, 'DEMO_SESSION_CHARGES', live ? 50 : 500),
    totalCharges: readNumber(env, 'DEMO_TOTAL_CHARGES', live ? 500 : 1_000_000),
    price: text('DEMO_PRICE') ? readNumber(env, 'DEMO_PRICE', 0, false) : live ? undefined : MOCK_PRICE,
    operations: (text('DEMO_OPERATIONS') ?? '*').split(',').map((each) => each.trim()),
  }
}
