// Of the kept validators of OpenAPI 3.1 this one runs on Node 20 and brings only ajv, which is here anyway;
// @apidevtools/swagger-parser and @scalar/openapi-parser want Node 22, and @readme/openapi-parser also resolves files
// and addresses named in `$ref`, which nobody should do for a document from the network. 0.1 s for 348 operations.
import { Validator } from '@seriousme/openapi-schema-validator'
import { isObject, type Json, type JsonObject, operationsOf } from '../snapshot/index.ts'
import { PullError } from './errors.ts'

const SHOWN = 5

/** Compiles the schema at its first use, once. */
const validator = new Validator()

const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? (value as readonly Json[]) : [])

/** A JSON Pointer as people read it: `paths./api/a/v1.get`. */
const readable = (pointer: string): string =>
  pointer
    .split('/')
    .slice(1)
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.')

const findSchemaProblems = async (document: JsonObject): Promise<string[]> => {
  const { valid, errors = [] } = await validator.validate({ ...document })
  if (valid) return []
  if (typeof errors === 'string') return [errors]
  // "must match then schema" and its like only repeat that something below failed.
  const causes = errors.filter(({ keyword }) => keyword !== 'if')
  return (causes.length > 0 ? causes : errors).map(({ instancePath, message = '' }) =>
    `${readable(instancePath)} ${message}`.trim(),
  )
}

const isText = (value: unknown): value is string => typeof value === 'string'

const findDuplicates = (names: readonly string[]): string[] => [
  ...new Set(names.filter((name, index) => names.indexOf(name) !== index)),
]

/** What the schema cannot say, and the snapshot relies on. */
const findOwnProblems = (document: JsonObject): string[] => {
  const operations = operationsOf(document)
  if (operations.length === 0) return ['no path has an operation']
  const foreign = Object.entries(isObject(document['paths']) ? document['paths'] : {}).filter(
    ([, item]) => isObject(item) && '$ref' in item,
  )
  const repeated = operations.flatMap(({ id, operation }) => {
    const names = listOf(operation['parameters']).map((parameter) =>
      isObject(parameter) ? [parameter['name'], parameter['in'], parameter['$ref']].filter(isText).join(' in ') : '',
    )
    return findDuplicates(names).map((name) => `${id} has the parameter ${name} twice`)
  })
  return [...foreign.map(([path]) => `paths.${path} is a $ref, which is not read`), ...repeated]
}

/**
 * Checks the whole document against the OpenAPI 3.1 schema, its references, and what the snapshot relies on.
 * @throws PullError with the first few problems and their number
 */
export const validate = async (source: string, document: JsonObject): Promise<void> => {
  const problems = [...(await findSchemaProblems(document)), ...findOwnProblems(document)]
  if (problems.length === 0) return
  const more = problems.length > SHOWN ? `; and ${problems.length - SHOWN} more` : ''
  throw new PullError(`${source}: not a valid OpenAPI 3.1 document: ${problems.slice(0, SHOWN).join('; ')}${more}`)
}
