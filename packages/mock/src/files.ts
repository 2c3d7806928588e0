export { parseScenario, type ParseOptions, ScenarioError } from './files/parse-scenario.ts'
export { readScenario } from './files/read-scenario.ts'
