import { spawnSync } from 'node:child_process'

export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]

/** Wall time of one process in milliseconds. @throws Error when it ends with another code than one of `codes` */
export const timeProcess = (command, args, options = {}, codes = [0]) => {
  const started = performance.now()
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8', ...options })
  if (!codes.includes(status)) throw new Error(`${command} ${args.join(' ')} ended with ${status}:\n${stderr}`)
  return performance.now() - started
}

/**
 * Runs every candidate once a round, so that what else the machine does hits all of them alike, after one round
 * that does not count. Returns the median of each.
 */
export const interleave = async (candidates, rounds) => {
  const times = Object.fromEntries(Object.keys(candidates).map((name) => [name, []]))
  for (let round = 0; round <= rounds; round++) {
    for (const [name, run] of Object.entries(candidates)) {
      const ms = await run()
      if (round > 0) times[name].push(ms)
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, values]) => [name, median(values)]))
}

/** Prints medians with the ratio to the first candidate, and whether a limit on the last one holds. */
export const report = (title, medians, limit) => {
  const [[, base]] = Object.entries(medians)
  console.log(title)
  for (const [name, ms] of Object.entries(medians)) {
    console.log(`  ${name.padEnd(44)} ${ms.toFixed(1).padStart(9)} ms  ${(ms / base).toFixed(2)} x`)
  }
  if (limit === undefined) return
  const ratio = Object.values(medians).at(-1) / base
  console.log(`  limit ${limit.toFixed(2)} x: ${ratio <= limit ? 'holds' : 'MISSED'}`)
  if (ratio > limit) process.exitCode = 1
}
