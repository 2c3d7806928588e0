import { defineConfig } from 'vitest/config'

/** Every package runs its tests with these settings; `scripts/test.mjs` adds up what stands in `.results`. */
export const project = (name: string) =>
  defineConfig({
    test: {
      name,
      include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
      reporters: process.env['CI'] ? ['dot', 'json'] : ['default', 'json'],
      outputFile: { json: '.results/vitest.json' },
      typecheck: { enabled: false },
      // Generous, because all packages are tested at once, on machines with two cores as well.
      testTimeout: 60_000,
      hookTimeout: 60_000,
      expect: { poll: { timeout: 20_000 } },
    },
  })
