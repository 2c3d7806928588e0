import type { Schema } from '../examples/schema/schema.ts'
import { literal } from './header.ts'

/**
 * The type of one item of a list inside `data`, as an indexed access.
 * @param data name of the type of `data`
 * @param items path of the list, names joined by dots; empty for `data` itself
 * @returns undefined where the schema knows no such list
 */
export const itemType = (data: string, schema: Schema, items: string): string | undefined => {
  const follow = (place: Schema | undefined): Schema | undefined =>
    place?.$ref ? schema.$defs?.[place.$ref.slice('#/$defs/'.length)] : place
  let at = follow(schema)
  let text = data
  for (const name of items.split('.').filter(Boolean)) {
    at = follow(Object.hasOwn(at?.properties ?? {}, name) ? at?.properties?.[name] : undefined)
    text = `NonNullable<${text}>[${literal(name)}]`
  }
  const isList = at?.type === 'array' && at.items !== undefined
  return isList ? `NonNullable<${text}>[number]` : undefined
}
