import { mergeConfig } from 'vitest/config'
import { project } from '../../vitest.shared.ts'

export default mergeConfig(project('consumer'), { test: { globalSetup: 'test/install.ts' } })
