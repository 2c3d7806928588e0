import { loadOperations } from '@justoneapi/schema/operations'
import { pagingRules } from '@justoneapi/schema/paging'
import { type DataSchema, loadResponses } from '@justoneapi/schema/responses'
import { describe, expect, it } from 'vitest'

const operations = await loadOperations()
const operationOf = (id: string) => operations.find((operation) => operation.id === id)

const kinds = ({ type }: DataSchema): readonly string[] =>
  type === undefined ? [] : typeof type === 'string' ? [type] : type

/** The place of a path in the structure that was inferred from published answers; undefined when there is none. */
const find = (root: DataSchema, path: string): DataSchema | undefined => {
  const follow = (schema: DataSchema | undefined): DataSchema | undefined =>
    schema?.$ref === undefined ? schema : follow(root.$defs?.[schema.$ref.replace('#/$defs/', '')])
  if (path === '.') return follow(root)
  return path
    .split('.')
    .reduce<DataSchema | undefined>(
      (at, name) => follow(name === '-1' ? at?.items : at?.properties?.[name]),
      follow(root),
    )
}

/** Places of a rule, with the kinds that may stand there. */
const placesOf = (rule: (typeof pagingRules)[string]) => [
  ...(rule.items && rule.items !== '*' ? [{ path: rule.items, allowed: ['array'] }] : []),
  ...Object.values(rule.next)
    .filter((how) => !how.startsWith('+'))
    .map((path) => ({ path, allowed: ['string', 'integer', 'number'] })),
  ...(rule.more ? [{ path: rule.more.replace('!', ''), allowed: ['boolean', 'integer', 'string'] }] : []),
  ...[rule.total, rule.pages]
    .filter((path) => path !== undefined)
    .map((path) => ({ path, allowed: ['integer', 'string'] })),
]

describe('the paging rules', () => {
  it.each(Object.entries(pagingRules).filter(([, { assumed }]) => !assumed))(
    '%s leads to places that published answers have',
    async (id, rule) => {
      const operation = operationOf(id)
      const responses = await loadResponses(operation?.platform ?? '')
      const schema = responses[id.replace(/^\w+\./, '')]
      expect(schema, 'there is an answer').toBeDefined()
      const missing = placesOf(rule).filter(
        ({ path, allowed }) =>
          !path.split('|').some((alternative) => {
            const place = schema && find(schema, alternative.replace(/\?.*/, ''))
            return place && (kinds(place).length === 0 || kinds(place).some((kind) => allowed.includes(kind)))
          }),
      )
      expect(missing).toEqual([])
    },
  )

  it.each(Object.entries(pagingRules))('%s changes parameters that the operation has', (id, rule) => {
    const names = operationOf(id)?.parameters.map(({ name }) => name) ?? []
    const dropped = typeof rule.drop === 'object' ? rule.drop : []
    expect([...Object.keys(rule.next), ...dropped].filter((name) => !names.includes(name))).toEqual([])
  })
})
