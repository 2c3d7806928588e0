/** The account behind the mock: what its successes cost, and how many there were on which day. */
export interface Account {
  charge(path: string): void
  readonly balance: () => { balance: string; currency: string }
  readonly usage: () => { days: string[]; series: { api: string; counts: number[] }[] }
}

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10)

export const createAccount = (balance: number, price: number, now: () => number): Account => {
  const days = new Map<string, Map<string, number>>()
  let charges = 0
  return {
    charge: (path) => {
      charges += 1
      const day = dayOf(now())
      const counts = days.get(day) ?? new Map<string, number>()
      days.set(day, counts.set(path, (counts.get(path) ?? 0) + 1))
    },
    balance: () => ({ balance: (balance - charges * price).toFixed(4), currency: 'CNY' }),
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
