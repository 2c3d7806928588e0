export { compare, type Drift } from './compare.ts'
export { type DriftReport, findDrift } from './watch.ts'
