/** The part of JSON Schema that the bundled document uses for `data`. */
export interface DataSchema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly format?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly DataSchema[]
  readonly oneOf?: readonly DataSchema[]
  readonly allOf?: readonly DataSchema[]
  readonly properties?: Readonly<Record<string, DataSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | DataSchema
  readonly items?: boolean | DataSchema
  readonly minItems?: number
  readonly minimum?: number
  readonly maximum?: number
}

/** Schemas by name, as they stand in `components.schemas`. */
export type Components = Readonly<Record<string, DataSchema>>
