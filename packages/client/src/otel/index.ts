export { type SpanLike, traceEvents, type TracerLike } from './open-telemetry.ts'
