import { readFile } from 'node:fs/promises'
import type { Scenario } from '../scenario/scenario.ts'
import { parseScenario } from './parse-scenario.ts'

/**
 * Reads a scenario from a file of YAML or JSON.
 * @throws MockFileError that names file, line, field, value and what is allowed, for every problem
 * @throws the error of `node:fs` when the file cannot be read
 */
export const readScenario = async (
  file: string,
  options: { language?: 'en' | 'zh' | undefined } = {},
): Promise<Scenario> => parseScenario(await readFile(file, 'utf8'), { file, ...options })
