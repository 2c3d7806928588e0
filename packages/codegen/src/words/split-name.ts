/**
 * The words of a path segment or parameter name, in lower case: `get-kol-info`, `get_kol_info` and `getKolInfo` are
 * the same three.
 */
export const splitName = (name: string): string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
