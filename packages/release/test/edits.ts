/** Changes to a published document as a vendor makes them, each on operations of its own. */

interface Parameter {
  name: string
  in: string
  required: boolean
  schema: { type: string; enum?: string[] }
}
interface Operation {
  parameters?: Parameter[]
  requestBody?: unknown
  deprecated?: boolean
}
export interface PublishedDocument {
  paths: Record<string, Record<string, Operation>>
}

const own = ({ parameters = [] }: Operation) => parameters.filter(({ name }) => name !== 'token')
const isText = ({ schema }: Parameter) => schema.type === 'string' && schema.enum === undefined

/** A document after a year, and what was done to it, by path. */
export interface Year {
  /** With 47 operations left out, as it once was for six days. */
  readonly gap: PublishedDocument
  /** They are back, and much else has changed. */
  readonly end: PublishedDocument
  readonly vanished: readonly string[]
  /** What no longer compiles. */
  readonly breaking: readonly string[]
  /** GET became POST. The GET stays callable as an unlisted operation, and the name goes over to what is published. */
  readonly posted: string
}

const copy = (document: PublishedDocument) => structuredClone(document)

/** Finds the first operations that fit and that no other edit has taken. */
const picker = (document: PublishedDocument) => {
  const taken = new Set<string>()
  return (count: number, fits: (operation: Operation) => boolean): [string, Operation][] => {
    const found = Object.entries(document.paths)
      .flatMap(([path, { get }]): [string, Operation][] => (get && !taken.has(path) && fits(get) ? [[path, get]] : []))
      .slice(0, count)
    if (found.length < count) throw new Error(`the document has no ${count} operations for this edit`)
    for (const [path] of found) taken.add(path)
    return found
  }
}

const toForm = (parameters: readonly Parameter[]) => ({
  required: true,
  content: {
    'application/x-www-form-urlencoded': {
      schema: {
        type: 'object',
        properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
        required: parameters.filter(({ required }) => required).map(({ name }) => name),
      },
    },
  },
})

export const editYear = (start: PublishedDocument): Year => {
  const end = copy(start)
  const pick = picker(end)
  const vanished = pick(47, () => true).map(([path]) => path)
  const gap = copy(start)
  for (const path of vanished) Reflect.deleteProperty(gap.paths, path)

  const required = pick(20, (operation) => own(operation).some((each) => !each.required && isText(each)))
  for (const [, operation] of required)
    for (const each of own(operation)
      .filter((other) => !other.required && isText(other))
      .slice(0, 1))
      each.required = true

  const posted = pick(1, (operation) => own(operation).length > 0)
  for (const [path, operation] of posted) {
    const { parameters = [], ...rest } = operation
    end.paths[path] = { post: { ...rest, requestBody: toForm(parameters) } }
  }

  const narrowed = pick(1, (operation) => own(operation).some(({ schema }) => (schema.enum?.length ?? 0) > 2))
  for (const [, operation] of narrowed)
    own(operation)
      .find(({ schema }) => (schema.enum?.length ?? 0) > 2)
      ?.schema.enum?.pop()

  const renamed = pick(
    1,
    (operation) => own(operation).length === 1 && own(operation).every((each) => each.required && isText(each)),
  )
  for (const [, operation] of renamed) for (const each of own(operation)) each.name = `${each.name}Text`

  const retyped = pick(1, (operation) => own(operation).some((each) => each.required && isText(each)))
  for (const [, operation] of retyped)
    for (const each of own(operation)
      .filter((other) => other.required && isText(other))
      .slice(0, 1))
      each.schema.type = 'integer'

  for (const [, operation] of pick(1, () => true)) operation.deprecated = true
  for (const [, operation] of pick(1, (each) => own(each).length > 0))
    operation.parameters?.push({ name: 'brandNew', in: 'query', required: false, schema: { type: 'string' } })
  for (const [, operation] of pick(1, (each) => own(each).some(({ schema }) => schema.enum !== undefined)))
    own(operation)
      .find(({ schema }) => schema.enum !== undefined)
      ?.schema.enum?.push('brand_new')

  const [model] = pick(1, (operation) => own(operation).length > 0)
  const added = model?.[0].replace(/\/v\d+$/, '/v9') ?? ''
  end.paths[added] = { get: structuredClone(model?.[1] ?? {}) }

  const breaking = [required, narrowed, renamed, retyped].flatMap((each) => each.map(([path]) => path))
  return { gap, end, vanished, breaking, posted: posted[0]?.[0] ?? '' }
}
