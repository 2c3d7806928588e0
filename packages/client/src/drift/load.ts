import type { DriftReport, findDrift } from './watch.ts'

/**
 * Not a literal where it is imported, so that no bundler follows it: the schemas of all answers would be in every bundle
 * that is not split.
 */
const MODULE = ['@justoneapi/client', 'drift'].join('/')

/**
 * Compares an answer and tells the listener. Watching must not cost the caller the answer, which is paid: what goes
 * wrong here surfaces by itself.
 */
export const watchDrift = async (
  onDrift: (report: DriftReport) => void,
  { operation, path }: { operation: string; path: string },
  data: unknown,
): Promise<void> => {
  try {
    const module = (await import(/* @vite-ignore */ MODULE)) as { findDrift: typeof findDrift }
    const report = await module.findDrift(operation, path, data)
    if (report) onDrift(report)
  } catch (error) {
    queueMicrotask(() => {
      throw error
    })
  }
}
