export type { Charges } from './account/charges.ts'
export type { MockAnswer, MockCall } from './answer/call.ts'
export { createMock, type Mock, type MockRecords } from './answer/create-mock.ts'
export type { MockOptions } from './answer/options.ts'
export type { LogEntry, TokenPlace } from './answer/log.ts'
export { createMockFetch, type MockFetch } from './handler/create-mock-fetch.ts'
export type { Recording } from './recordings/recording.ts'
export type {
  ArgumentValue,
  Fault,
  Latency,
  RateLimit,
  RuleCalls,
  Scenario,
  ScenarioRule,
  TokenAccount,
} from './scenario/scenario.ts'
