import type { TokenAccount } from '../scenario/scenario.ts'
import { dateOfDay, shanghaiDay } from './shanghai.ts'

/** What stands in the way of one more success. */
export type Refusal = 601 | 602

/** The accounts behind the mock: what successes cost, and how many there were on which day. */
export interface Accounts {
  /** Whether the token can pay one more success. */
  refusal(token: string): Refusal | undefined
  charge(token: string, path: string): void
  readonly balance: (token: string) => { balance: string; currency: string }
  readonly usage: (token: string) => { days: string[]; series: { api: string; counts: number[] }[] }
}

export interface AccountSettings {
  /** In yuan; without it the account never runs out. */
  readonly balance: number | undefined
  readonly price: number
  readonly tokens: Readonly<Record<string, TokenAccount>>
  readonly now: () => number
}

/** What an account without a balance of its own shows. */
const SHOWN_BALANCE = 100

interface Account {
  readonly balance: number | undefined
  charges: number
  readonly days: Map<number, Map<string, number>>
}

// Rounded as it is shown: sums of hundredths are not exact.
const left = (amount: number, charges: number, price: number) => (amount - charges * price).toFixed(4)

export const createAccounts = ({ balance, price, tokens, now }: AccountSettings): Accounts => {
  const shared: Account = { balance, charges: 0, days: new Map() }
  const own = new Map<string, Account>()
  const spent = new Map<string, number>()
  for (const [token, { balance: ownBalance }] of Object.entries(tokens)) {
    if (ownBalance !== undefined) own.set(token, { balance: ownBalance, charges: 0, days: new Map() })
  }
  const accountOf = (token: string) => own.get(token) ?? shared
  const budgetOf = (token: string) => (Object.hasOwn(tokens, token) ? tokens[token]?.budget : undefined)
  const isUsedUp = (amount: number | undefined, charges: number) =>
    amount !== undefined && Number(left(amount, charges, price)) < price
  return {
    refusal: (token) => {
      if (isUsedUp(budgetOf(token), spent.get(token) ?? 0)) return 602
      const account = accountOf(token)
      return isUsedUp(account.balance, account.charges) ? 601 : undefined
    },
    charge: (token, path) => {
      const account = accountOf(token)
      account.charges += 1
      if (budgetOf(token) !== undefined) spent.set(token, (spent.get(token) ?? 0) + 1)
      const day = shanghaiDay(now())
      const counts = account.days.get(day) ?? new Map<string, number>()
      account.days.set(day, counts.set(path, (counts.get(path) ?? 0) + 1))
    },
    balance: (token) => {
      const account = accountOf(token)
      return { balance: left(account.balance ?? SHOWN_BALANCE, account.charges, price), currency: 'CNY' }
    },
    usage: (token) => {
      const days = [...accountOf(token).days]
      const apis = new Set(days.flatMap(([, counts]) => [...counts.keys()]))
      const series = [...apis].sort().map((api) => ({ api, counts: days.map(([, counts]) => counts.get(api) ?? 0) }))
      return { days: days.map(([day]) => dateOfDay(day)), series }
    },
  }
}
