import { expect, test } from 'vitest'
import { inDependencyOrder } from './order.ts'

const named = (name: string, dependencies: string[] = [], devDependencies: string[] = []) => ({
  manifest: {
    name,
    version: '1.0.0',
    dependencies: Object.fromEntries(dependencies.map((each) => [each, '^1.0.0'])),
    devDependencies: Object.fromEntries(devDependencies.map((each) => [each, '^1.0.0'])),
  },
})

test('a package comes after what it depends on and after what it bundles', () => {
  const packages = [
    named('cli', [], ['client', 'mock']),
    named('client', ['schema', 'openapi-fetch']),
    named('mock', ['schema']),
    named('schema'),
  ]
  expect(inDependencyOrder(packages).map(({ manifest }) => manifest.name)).toEqual(['schema', 'client', 'mock', 'cli'])
})

test('a circle is told with its members', () => {
  expect(() => inDependencyOrder([named('a', ['b']), named('b', ['a'])])).toThrow('a -> b -> a')
})
