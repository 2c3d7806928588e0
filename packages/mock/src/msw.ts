export { createHandlers } from './msw/create-handlers.ts'
export { mockOperation } from './msw/mock-operation.ts'
export type { HandlerOptions } from './msw/origins.ts'
export type { BusinessCode, DataOf, GivenData, InterceptedCall, OperationName, OperationResolver } from './msw/types.ts'
