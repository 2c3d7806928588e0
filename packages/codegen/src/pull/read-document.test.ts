import { describe, expect, it } from 'vitest'
import { PullError } from './errors.ts'
import { readDocument } from './read-document.ts'

const good = { openapi: '3.1.0', info: {}, paths: { '/api/a/b/v1': {} } }
const text = JSON.stringify(good)

describe('readDocument', () => {
  it('reads OpenAPI 3.1', () => {
    expect(readDocument('here', text, 'application/json')).toEqual(good)
  })

  it.each([
    ['nothing', '  \n', 'an empty answer'],
    ['an HTML page', '\n<!doctype html><p>Sign in', 'an HTML page instead of JSON'],
    ['half a document', text.slice(0, text.length / 2), 'the document stops in the middle, after 28 characters'],
    ['a document cut inside a string', text.slice(0, 5), 'the document stops in the middle, after 5 characters'],
    ['a document cut after a value', text.slice(0, -1), 'the document stops in the middle'],
    ['no JSON', 'openapi: 3.1.0\npaths: secret-words', 'not JSON'],
    ['JSON with a mistake inside', '{"openapi": nope, "paths": {}}', 'not JSON'],
    ['a list', '[]', 'JSON, but not an OpenAPI document: it is no object'],
    ['another object', '{"code":100,"data":null}', 'JSON, but not an OpenAPI document: it has no "openapi" field'],
    ['Swagger 2', '{"swagger":"2.0","paths":{"/":{}}}', 'a Swagger 2.0 document; only 3.1 is read'],
    ['OpenAPI 3.0', text.replace('3.1.0', '3.0.3'), 'OpenAPI "3.0.3"; only 3.1 is read'],
    ['OpenAPI 3.2', text.replace('3.1.0', '3.2.0'), 'OpenAPI "3.2.0"; only 3.1 is read'],
    ['a version that is no text', '{"openapi":3.1,"paths":{}}', 'OpenAPI 3.1; only 3.1 is read'],
    ['no paths', '{"openapi":"3.1.0"}', 'the document has no "paths"'],
    ['paths as a list', '{"openapi":"3.1.0","paths":[]}', 'the document has no "paths"'],
    ['empty paths', '{"openapi":"3.1.0","paths":{}}', 'the document has no path in "paths"'],
  ])('refuses %s', (_, given, reason) => {
    const read = () => readDocument('here', given)
    expect(read).toThrow(PullError)
    expect(read).toThrow(`here: ${reason}`)
    expect(read).not.toThrow('secret-words')
  })

  it('takes what is called HTML for HTML, whatever it looks like', () => {
    expect(() => readDocument('here', 'Bad gateway', 'text/html; charset=utf-8')).toThrow('an HTML page')
  })
})
