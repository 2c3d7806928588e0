import { describe, expect, test } from 'vitest'
import { applyOverlays, parseOverlay, type OverlayAction } from './overlay.ts'

const overlay = (...actions: OverlayAction[]) => [{ name: 'test.yaml', actions }]

const document = () => ({
  info: { title: 'before' },
  paths: {
    '/a': { get: { parameters: [{ name: 'token' }, { name: 'id' }, { name: 'token' }] } },
    '/b': { get: { parameters: [{ name: 'id', schema: { enum: ['x'] } }] } },
  },
})

describe('applyOverlays', () => {
  test('merges an update into every match and leaves its input alone', () => {
    const input = document()
    const result = applyOverlays(
      input,
      overlay({ target: "$.paths[*].get.parameters[?@.name == 'id']", update: { description: 'ID' } }),
    )
    expect(result.paths['/a'].get.parameters[1]).toEqual({ name: 'id', description: 'ID' })
    expect(result.paths['/b'].get.parameters[0]).toEqual({ name: 'id', description: 'ID', schema: { enum: ['x'] } })
    expect(input).toEqual(document())
  })

  test('keeps what an update does not name, and joins lists inside an update', () => {
    const result = applyOverlays(
      document(),
      overlay(
        { target: '$.info', update: { version: '1' } },
        { target: "$.paths['/b'].get.parameters[0]", update: { schema: { enum: ['y'] } } },
      ),
    )
    expect(result.info).toEqual({ title: 'before', version: '1' })
    expect(result.paths['/b'].get.parameters[0]?.schema).toEqual({ enum: ['x', 'y'] })
  })

  test('appends to a list that is itself the target', () => {
    const result = applyOverlays(document(), overlay({ target: "$.paths['/b'].get.parameters", update: { name: 'n' } }))
    expect(result.paths['/b'].get.parameters.map(({ name }) => name)).toEqual(['id', 'n'])
  })

  test('removes every match, neighbours in one list too', () => {
    const result = applyOverlays(
      document(),
      overlay({ target: "$.paths[*].get.parameters[?@.name == 'token']", remove: true }),
    )
    expect(result.paths['/a'].get.parameters).toEqual([{ name: 'id' }])
  })

  test('sees what an earlier action did', () => {
    const actions = [
      { target: '$', update: { 'x-new': {} } },
      { target: "$['x-new']", update: { seen: true } },
    ]
    expect(applyOverlays(document(), overlay(...actions))).toMatchObject({ 'x-new': { seen: true } })
  })

  test.each([
    [
      'a target that matches nothing',
      { target: "$.paths['/gone']", update: {} },
      "test.yaml: actions[0]: target $.paths['/gone'] matches nothing",
    ],
    ['a target that is no JSONPath', { target: '$.paths[', update: {} }, 'test.yaml: actions[0]:'],
    ['an update of a text', { target: '$.info.title', update: { a: 1 } }, 'neither an object nor a list'],
  ])('refuses %s and names the place', (_, action, message) => {
    expect(() => applyOverlays(document(), overlay(action))).toThrow(message)
  })
})

describe('parseOverlay', () => {
  const text = (actions: string) => `overlay: 1.0.0\ninfo: { title: t, version: '1' }\nactions:\n${actions}`

  test('reads YAML', () => {
    expect(parseOverlay('a.yaml', text('  - { target: $.info, remove: true }')).actions).toEqual([
      { target: '$.info', remove: true },
    ])
  })

  test.each([
    ['a version it does not know', 'overlay: 2.0.0\nactions: []', 'a.yaml: overlay: "2.0.0" is not supported'],
    ['an empty list of actions', text('  []'), 'a.yaml: "actions" has to be a list with entries'],
    ['a misspelt field', text('  - { target: $, updat: {} }'), 'a.yaml: actions[0]: unknown field "updat"'],
    ['an action without a target', text('  - { update: {} }'), '"target" has to be a JSONPath'],
    ['an action that does nothing', text('  - { target: $ }'), 'give "update" or "remove: true"'],
    ['an action that does both', text('  - { target: $, update: {}, remove: true }'), 'one of them'],
  ])('refuses %s', (_, source, message) => {
    expect(() => parseOverlay('a.yaml', source)).toThrow(message)
  })
})
