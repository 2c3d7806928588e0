import { describe, expect, it } from 'vitest'
import { operation, published, publishedAt } from '../snapshot/test-document.ts'
import { validate } from './validate.ts'

const PATH = '/api/somewhere/a/v1'
const token = { name: 'token', in: 'query', schema: { type: 'string' } }

describe('validate', () => {
  it('passes a published document, and leaves it as it is', async () => {
    const document = publishedAt(PATH)
    const before = JSON.stringify(document)
    await expect(validate('here', document)).resolves.toBeUndefined()
    expect(JSON.stringify(document)).toBe(before)
  })

  it.each([
    [
      'a parameter in no known place',
      { parameters: [{ ...token, in: 'nowhere' }] },
      `paths.${PATH}.get.parameters.0.in must be equal to one of`,
    ],
    ['a response without description', { responses: { '200': {} } }, `paths.${PATH}.get.responses.200`],
    [
      'a reference to nothing',
      { responses: { '200': { $ref: '#/components/responses/None' } } },
      "Can't resolve #/components/responses/None",
    ],
    [
      'a parameter that stands there twice',
      { parameters: [token, token] },
      `GET ${PATH} has the parameter token in query twice`,
    ],
  ])('refuses %s, naming the place', async (_, more, words) => {
    const document = published({ [PATH]: { get: operation(more) } })
    await expect(validate('here', document)).rejects.toThrow(words)
    await expect(validate('here', document)).rejects.toThrow('here: not a valid OpenAPI 3.1 document: ')
  })

  it('refuses paths without operations, and paths that stand elsewhere', async () => {
    await expect(validate('here', published({ [PATH]: {} }))).rejects.toThrow('no path has an operation')
    const elsewhere = published({
      [PATH]: { get: operation() },
      '/b': { $ref: `#/paths/${PATH.replaceAll('/', '~1')}` },
    })
    await expect(validate('here', elsewhere)).rejects.toThrow('paths./b is a $ref')
  })

  it('shows five problems and counts the rest', async () => {
    const parameters = Array.from({ length: 7 }, (_, index) => ({ ...token, name: `n${index}` }))
    const document = published({ [PATH]: { get: operation({ parameters: [...parameters, ...parameters] }) } })
    await expect(validate('here', document)).rejects.toThrow(/n4 in query twice; and 2 more$/)
  })
})
