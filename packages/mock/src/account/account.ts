/** The account behind the mock: what its successes cost, and how many there were on which day. */
export interface Account {
  /** Whether there is enough left for one more success. */
  canPay(): boolean
  charge(path: string): void
  readonly balance: () => { balance: string; currency: string }
  readonly usage: () => { days: string[]; series: { api: string; counts: number[] }[] }
}

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10)

/** What an account without a balance of its own shows; it never runs out. */
const SHOWN_BALANCE = 100

export const createAccount = (balance: number | undefined, price: number, now: () => number): Account => {
  const days = new Map<string, Map<string, number>>()
  let charges = 0
  // Rounded as it is shown: sums of hundredths are not exact.
  const left = () => ((balance ?? SHOWN_BALANCE) - charges * price).toFixed(4)
  return {
    canPay: () => balance === undefined || Number(left()) >= price,
    charge: (path) => {
      charges += 1
      const day = dayOf(now())
      const counts = days.get(day) ?? new Map<string, number>()
      days.set(day, counts.set(path, (counts.get(path) ?? 0) + 1))
    },
    balance: () => ({ balance: left(), currency: 'CNY' }),
    usage: () => {
      const apis = new Set([...days.values()].flatMap((counts) => [...counts.keys()]))
      const series = [...apis].sort().map((api) => ({
        api,
        counts: [...days.values()].map((counts) => counts.get(api) ?? 0),
      }))
      return { days: [...days.keys()], series }
    },
  }
}
