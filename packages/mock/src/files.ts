export { MockFileError } from './files/mock-file-error.ts'
export { parseScenario, type ParseOptions } from './files/parse-scenario.ts'
export { readRecordings } from './files/read-recordings.ts'
export { readScenario } from './files/read-scenario.ts'
