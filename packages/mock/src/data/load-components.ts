import type { Components } from './schema.ts'

let loaded: Promise<Components> | undefined

/** The schemas of the bundled document. It is large, so it is read when the first answer needs it, and once. */
export const loadComponents = (): Promise<Components> =>
  (loaded ??= import('@justoneapi/schema/openapi.json', { with: { type: 'json' } }).then(
    ({ default: document }) => document.components.schemas as Components,
  ))
