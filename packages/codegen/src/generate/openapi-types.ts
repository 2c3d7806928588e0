/** The only file that imports openapi-typescript: see docs/decisions/openapi-typescript.md. */
import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript'
import type { Document } from '../bundle/document.ts'
import { HEADER } from './header.ts'

/** `paths`, `components` and `operations` of the bundled document, for those who use openapi-fetch themselves. */
export const renderOpenapiTypes = async (document: Document): Promise<string> => {
  // Our document type holds the parts that we use; the whole is valid OpenAPI 3.1, which a test checks.
  const nodes = await openapiTypescript(document as unknown as OpenAPI3, { alphabetize: false })
  return `${HEADER}\n${astToString(nodes)}`
}
